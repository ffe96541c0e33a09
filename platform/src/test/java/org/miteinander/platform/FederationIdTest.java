package org.miteinander.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.problem.ProblemException;

class FederationIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "-ab", "Rheuma", "a b", "a|b", "../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_slug_of_another_form_is_refused(String slug) {
        assertThatThrownBy(() -> new FederationId(slug)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        assertThat(Cursor.parts(Cursor.of("2026", "ä|b", ""))).isEqualTo(List.of("2026", "ä|b", ""));
    }

    @Test
    void a_foreign_cursor_is_refused() {
        assertThatThrownBy(() -> Cursor.parts("%%%")).isInstanceOf(ProblemException.class);
    }

    @Test
    void ids_sort_by_their_time() {
        String earlier = Ids.next(Instant.parse("2026-01-01T00:00:00Z"));
        String later = Ids.next(Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(earlier).isLessThan(later);
        assertThat(earlier.charAt(14)).isEqualTo('7');
    }
}
