package org.miteinander.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/v1/federations",
                "/actuator/health",
                "/api/v2/x",
                "/api/",
                "/logout",
                "/oauth2/authorization/keycloak",
                "/login/x"
            })
    void the_inside_and_the_edge_itself_are_no_pages(String path) {
        assertThat(PagePaths.contains(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/search", "/rheuma", "/rheuma/login", "/internally", "/nobody/knows"})
    void everything_else_is_for_the_portal(String path) {
        assertThat(PagePaths.contains(path)).isTrue();
    }
}
