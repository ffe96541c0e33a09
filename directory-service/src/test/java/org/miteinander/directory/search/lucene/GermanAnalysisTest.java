package org.miteinander.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanAnalysisTest {
    private final GermanAnalysis analysis;

    GermanAnalysisTest() throws IOException {
        analysis = LuceneConfiguration.analysis();
    }

    @ParameterizedTest
    @CsvSource({
        "Depressionen, Depression",
        "Ängste, Angst",
        "Häuser, Haus",
        "Ärzte, Arzt",
        "Straße, Strasse",
        "Koeln, Köln",
        "SCHMERZEN, Schmerz",
        "Erkrankungen, Erkrankung"
    })
    void word_forms_and_spellings_are_one_term(String one, String other) {
        assertThat(analysis.terms(one)).isNotEmpty().isEqualTo(analysis.terms(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Angsterkrankungen, Angst",
        "Angsterkrankungen, Erkrankung",
        "Selbsthilfegruppe, Hilfe",
        "Selbsthilfegruppe, Gruppe",
        "Brustkrebs, Krebs",
        "Spielsucht, Sucht",
        "Suchtkrankenhilfe, Sucht",
        "Kopfschmerzen, Schmerz"
    })
    void a_compound_is_found_by_its_parts(String compound, String part) {
        assertThat(analysis.indexed(compound)).containsAll(analysis.terms(part));
    }

    @ParameterizedTest
    @CsvSource({"besucht, Sucht", "Beispiel, Spiel", "herzlich, Herz", "Transport, Sport"})
    void a_word_that_only_looks_like_a_compound_is_none(String word, String part) {
        assertThat(analysis.indexed(word)).doesNotContainAnyElementsOf(analysis.terms(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ich suche eine in der Nähe", "und für mit", "..."})
    void words_without_meaning_are_left_out(String text) {
        assertThat(analysis.terms(text)).isEmpty();
    }

    @Test
    void the_name_of_an_illness_is_no_word_without_meaning() {
        assertThat(analysis.terms("ALS")).hasSize(1);
        assertThat(analysis.terms("MS")).hasSize(1);
    }

    @Test
    void a_word_knows_where_it_stands_in_the_text() {
        Word word = analysis.words("eine Depresion bitte").getFirst();
        assertThat("eine Depresion bitte".substring(word.from(), word.to())).isEqualTo("Depresion");
    }
}
