package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller, as {@code rights.csv} says. */
@DisplayName("N-01: everybody may search; only the operator's tools import")
class RightsTest extends ServiceTest {
    private static final int FIRST_PERSON = 2;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private static List<String[]> rows() throws IOException {
        try (InputStream file = RightsTest.class.getResourceAsStream("/rights.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() throws IOException {
        Set<String> told = new TreeSet<>();
        rows().stream().skip(1).forEach(row -> told.add(row[0] + " " + row[1]));
        assertThat(told).isEqualTo(HttpContractTest.handlers(mapping));
    }

    @Test
    void everybody_gets_the_answer_the_table_promises() throws IOException {
        fixture();
        String entry =
                search("q", "Nesselfieber").path("items").path(0).path("id").asString();
        List<String[]> rows = rows();
        String[] people = rows.getFirst();
        SoftAssertions all = new SoftAssertions();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = FIRST_PERSON; column < people.length; column++) {
                all.assertThat(status(row[0], row[1].replace("{entry}", entry), token(people[column])))
                        .as(row[0] + " " + row[1] + " as " + people[column])
                        .isEqualTo(Integer.parseInt(row[column]));
            }
        }
        all.assertAll();
    }

    private int status(String method, String path, @Nullable String token) {
        if (method.equals("GET")) {
            return http().get(path, token).status();
        }
        return path.endsWith("postcodes")
                ? upload(path, token, Upload.fixture("postcodes.csv")).statusCode()
                : upload(path + "?source=nationwide", token, Upload.fixture("nationwide.csv"))
                        .statusCode();
    }

    private static @Nullable String token(String person) {
        return switch (person) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest("platform");
            case "machine" -> TestTokens.machine();
            default -> TestTokens.member("platform", person, Roles.PLATFORM_OPERATOR, Roles.REGISTER_EDITOR);
        };
    }
}
