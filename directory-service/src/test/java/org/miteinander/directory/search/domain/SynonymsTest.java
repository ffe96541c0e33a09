package org.miteinander.directory.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private final Synonyms synonyms = Synonyms.read(
            List.of("# a comment", "", "ms, multiple sklerose", "zucker => diabetes", "a, b", "a => c"),
            phrase -> List.of(phrase.strip().split(" ")));

    @Test
    void both_directions_unless_an_arrow_says_otherwise() {
        assertThat(synonyms.concepts(List.of("ms")))
                .containsExactly(new Synonyms.Concept(0, 1, Set.of(List.of("multiple", "sklerose"))));
        assertThat(synonyms.concepts(List.of("multiple", "sklerose")))
                .containsExactly(new Synonyms.Concept(0, 2, Set.of(List.of("ms"))));
        assertThat(synonyms.concepts(List.of("zucker")).getFirst().others()).containsExactly(List.of("diabetes"));
        assertThat(synonyms.concepts(List.of("diabetes")).getFirst().others()).isEmpty();
    }

    @Test
    void a_word_may_stand_in_several_groups() {
        assertThat(synonyms.concepts(List.of("a")).getFirst().others())
                .containsExactlyInAnyOrder(List.of("b"), List.of("c"));
    }

    @Test
    void the_longest_known_phrase_is_one_concept_and_other_words_are_their_own() {
        assertThat(synonyms.concepts(List.of("neue", "multiple", "sklerose", "multiple")))
                .extracting(Synonyms.Concept::from)
                .containsExactly(0, 1, 3);
    }
}
