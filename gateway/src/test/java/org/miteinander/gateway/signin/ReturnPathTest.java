package org.miteinander.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/x",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "rheuma",
                "",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "/login",
                "/login/oauth2/code/keycloak?code=x",
                "/logout",
                "/register?return=/login"
            })
    void a_wish_that_is_no_page_of_ours_ends_at_the_start(String wish) {
        assertThat(ReturnPath.of(wish)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rheuma/groups/1/topics/2?page=3#p41", "/search?q=a%20b", "/loginx", "/rheuma/login"})
    void a_page_of_ours_is_kept(String wish) {
        assertThat(ReturnPath.of(wish)).isEqualTo(wish);
    }

    @Test
    void letters_of_other_alphabets_are_encoded() {
        assertThat(ReturnPath.of("/search?q=ä")).isEqualTo("/search?q=%C3%A4");
    }

    @Test
    void no_wish_and_an_endless_wish_end_at_the_start() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
        assertThat(ReturnPath.of("/" + "a".repeat(1_000))).isEqualTo("/");
    }
}
