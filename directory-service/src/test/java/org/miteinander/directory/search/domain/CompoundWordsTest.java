package org.miteinander.directory.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundWordsTest {
    private final CompoundWords words = new CompoundWords(
            List.of("krebs", "gruppe", "sucht", "hilfe", "depression", "erkrankung", "krank", "angst"));

    @Test
    void a_compound_is_taken_apart_over_the_letters_that_join_it() {
        assertThat(words.split("krebsgruppe")).containsExactly("krebs", "gruppe");
        assertThat(words.split("depressionsgruppen")).containsExactly("depression", "gruppe");
        assertThat(words.split("suchtkrankenhilfe")).containsExactly("sucht", "krank", "hilfe");
        assertThat(words.split("angsterkrankungen")).containsExactly("angst", "erkrankung");
    }

    @Test
    @Timeout(10)
    void a_long_word_that_could_be_taken_apart_in_very_many_ways_takes_no_time() {
        CompoundWords twice = new CompoundWords(List.of("droge", "drogen"));
        assertThat(twice.split("drogen".repeat(33) + "x")).isEmpty();
        assertThat(twice.split("drogen".repeat(33))).hasSize(33);
    }

    @Test
    void a_word_that_is_no_whole_compound_of_known_parts_stays_whole() {
        assertThat(words.split("krebs")).isEmpty();
        assertThat(words.split("brustkrebs")).isEmpty();
        assertThat(words.split("krebskrx")).isEmpty();
        assertThat(words.split("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ms, 0", "adh, 0", "adhs, 1", "zwaenge, 1", "diabetes, 2", "depression, 2"})
    void longer_words_may_have_more_wrong_letters(String word, int edits) {
        assertThat(TypoRule.edits(word)).isEqualTo(edits);
    }
}
