package org.miteinander.portal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePathTest {

    @Test
    void places_are_filled_and_encoded() {
        assertThat(ServicePath.of("/federations/{f}/groups/{g}", "rheuma", "a b&c"))
                .isEqualTo("/federations/rheuma/groups/a%20b%26c");
        assertThat(ServicePath.of("/search?q={q}&list=all", "Schlaf & Rheuma=?"))
                .isEqualTo("/search?q=Schlaf%20%26%20Rheuma%3D%3F&list=all");
    }

    @Test
    void a_query_parameter_without_a_value_is_left_out() {
        assertThat(ServicePath.of("/groups?cursor={c}", (Object) null)).isEqualTo("/groups");
        assertThat(ServicePath.of("/search?q={q}&cursor={c}", "x", null)).isEqualTo("/search?q=x");
        assertThat(ServicePath.of("/search?q={q}&cursor={c}", null, "y")).isEqualTo("/search?cursor=y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "../members"})
    void a_value_that_is_no_segment_is_a_missing_thing(String value) {
        assertThatThrownBy(() -> ServicePath.of("/groups/{group}", value))
                .isInstanceOfSatisfying(
                        ServiceProblem.class, p -> assertThat(p.status()).isEqualTo(404));
    }

    @Test
    void every_place_needs_a_value() {
        assertThatThrownBy(() -> ServicePath.of("/groups/{group}/{topic}", "g"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
