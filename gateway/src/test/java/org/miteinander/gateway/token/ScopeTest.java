package org.miteinander.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/css/miteinander.css",
                "/favicon.ico",
                "/robots.txt",
                "/api/openapi/groups.yaml",
                "/api/v1/register/entries",
                "/api/v1/mail-confirmations/x",
                "/api/v1/notice-links/x",
                "/api/"
            })
    void nobody_needs_to_be_known_there(String path) {
        assertThat(Scope.of(path)).isEqualTo(new Scope.Open());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/inbox/1",
                "/platform/federations",
                "/api",
                "/about",
                "/Rheuma",
                "/a",
                "/.env",
                "/api/v1/federations",
                "/api/v1/federations/",
                "/api/v1/me",
                "/api/v1/platform/federations"
            })
    void the_platform_itself_is_meant_there(String path) {
        assertThat(Scope.of(path)).isEqualTo(new Scope.Platform());
    }

    @ParameterizedTest
    @CsvSource({
        "/rheuma-nord,rheuma-nord",
        "/rheuma/groups/1,rheuma",
        "/api/v1/federations/rheuma,rheuma",
        "/api/v1/federations/rheuma/inbox/count,rheuma",
        "/api/v1/federations/Nope/groups,Nope"
    })
    void a_federation_is_meant_there(String path, String slug) {
        assertThat(Scope.of(path)).isEqualTo(new Scope.Federation(slug));
    }

    @Test
    void identity_may_list_slugs_in_any_of_three_forms() {
        assertThat(IdentityClient.slugs("[\"rheuma\",\"Not A Slug\"]")).containsExactly("rheuma");
        assertThat(IdentityClient.slugs("{\"items\":[\"rheuma\"]}")).containsExactly("rheuma");
        assertThat(IdentityClient.slugs("{\"items\":[{\"slug\":\"rheuma\"}]}")).containsExactly("rheuma");
    }
}
