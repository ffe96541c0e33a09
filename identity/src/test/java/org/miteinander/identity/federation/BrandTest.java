package org.miteinander.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.identity.federation.domain.Brand;
import org.miteinander.identity.federation.domain.Slugs;
import org.miteinander.platform.FederationId;

class BrandTest {
    @ParameterizedTest
    @CsvSource({
        "'#0b6e69','#ffffff'",
        "'#6b3fa0','#ffffff'",
        "'#ffe066','#000000'",
        "'#ffffff','#000000'",
        "'#000000','#ffffff'"
    })
    void the_ink_is_the_one_that_is_easier_to_read(String colour, String ink) {
        assertThat(new Brand(colour).ink()).isEqualTo(ink);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#GGGGGG", "#0b6e691", "url(x)"})
    void anything_else_is_no_colour(String colour) {
        assertThatThrownBy(() -> new Brand(colour)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "api", "login", "internal", "help", "inbox", "oauth2", "language"})
    void route_words_are_no_slugs(String slug) {
        assertThat(Slugs.reserved(new FederationId(slug))).isTrue();
    }

    @Test
    void other_words_are() {
        assertThat(Slugs.reserved(new FederationId("rheuma-nord"))).isFalse();
    }
}
