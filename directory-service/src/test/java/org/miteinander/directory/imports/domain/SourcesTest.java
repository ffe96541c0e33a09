package org.miteinander.directory.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @ParameterizedTest
    @CsvSource({
        "berlin.csv, berlin",
        "Städte 2026.03.jsonl, Städte 2026.03",
        "ohne-endung, ohne-endung",
        "liste (1).csv, liste -1-",
        "_neu.csv, neu",
        ".csv, list",
        "§§.csv, list",
        "register.csv, list"
    })
    void a_list_without_a_name_is_called_like_its_file(String file, String source) {
        assertThat(Sources.ofFile(file)).isEqualTo(source);
        assertThat(Sources.valid(source)).isTrue();
    }

    @Test
    void a_long_name_is_cut_to_what_a_source_may_be() {
        assertThat(Sources.valid(Sources.ofFile("x".repeat(100) + ".csv"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "<b>", "-x", "a/b"})
    void other_names_are_refused(String name) {
        assertThat(Sources.valid(name)).isFalse();
        assertThat(Sources.valid("x".repeat(61))).isFalse();
    }
}
