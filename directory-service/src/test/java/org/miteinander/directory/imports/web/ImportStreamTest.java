package org.miteinander.directory.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.imports.domain.ImportReport;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportStreamTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<JsonNode> lines(ImportStream.Run run) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ImportStream.answer(response, 1_200, run);
        return response.getContentAsString().lines().map(JSON::readTree).toList();
    }

    @Test
    void progress_and_the_report_are_lines_of_json() throws IOException {
        List<JsonNode> lines = lines(progress -> {
            progress.read(500);
            progress.read(1_300);
            return new ImportReport(1_300, 1_300, 0, 0, 0, 0, List.of());
        });
        assertThat(lines).extracting(line -> line.path("progress").asInt(0)).containsExactly(500, 1_300, 0);
        assertThat(lines).extracting(line -> line.path("of").asInt(0)).containsExactly(1_200, 1_300, 0);
        assertThat(lines.getLast().path("done").asBoolean()).isTrue();
    }

    @Test
    void whatever_ends_a_run_its_reader_learns_that_there_is_no_report() throws IOException {
        assertThat(error(new DataAccessResourceFailureException("planted"))).isEqualTo("unavailable");
        assertThat(error(new IllegalStateException("planted"))).isEqualTo("unexpected");
        List<JsonNode> lines = lines(_ -> {
            throw new OutOfMemoryError("planted");
        });
        assertThat(lines.getLast().path("error").asString()).isEqualTo("unexpected");
    }

    private static String error(RuntimeException fault) throws IOException {
        List<JsonNode> lines = lines(_ -> {
            throw fault;
        });
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("done").asBoolean(true)).isFalse();
        return lines.getFirst().path("error").asString();
    }
}
