package org.miteinander.groups.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordsTest {
    private final GermanWords words = new GermanWords();

    @ParameterizedTest
    @CsvSource({"Häuser, Haus", "Ärzte, Arzt", "Straße, Strasse", "GELENK, Gelenke"})
    void endings_umlauts_and_case_make_no_difference(String one, String other) {
        assertThat(words.of(one)).isEqualTo(words.of(other));
    }

    @Test
    void words_that_say_nothing_do_not_count() {
        assertThat(words.of("und der die das")).isEmpty();
    }

    @Test
    void a_snippet_marks_the_words_and_escapes_the_rest() {
        String html = words.snippet("Mein <Arzt> sagt & meint: Ärzte irren.", words.of("Arzt"));
        assertThat(html)
                .contains("&lt;<mark>Arzt</mark>&gt;")
                .contains("<mark>Ärzte</mark>")
                .contains("&amp;");
    }

    @Test
    void a_snippet_of_a_long_text_is_about_the_first_find() {
        String html = words.snippet(
                "wort ".repeat(200) + "Morgensteifigkeit " + "ende ".repeat(200), words.of("Morgensteifigkeit"));
        assertThat(html)
                .contains("<mark>Morgensteifigkeit</mark>")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(html.length()).isLessThan(300);
    }

    @Test
    void without_a_find_it_is_the_beginning() {
        assertThat(words.snippet("Nur ein Titel passte.", words.of("anderes"))).isEqualTo("Nur ein Titel passte.");
    }
}
