package org.miteinander.directory.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "20, 1", "21, 2", "10000, 500", "10001, 500", "4000000000, 500"})
    void there_are_as_many_pages_as_the_index_turns(long total, int pages) {
        Found found = new Found(List.of(), total, 1, List.of(), List.of(), new Found.Anywhere(0, true), null);
        assertThat(new Answer(found, total, null, true, List.of(), null).pages())
                .isEqualTo(pages);
    }
}
