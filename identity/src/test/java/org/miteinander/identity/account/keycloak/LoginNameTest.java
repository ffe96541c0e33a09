package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pattern for login names in the realm, without Keycloak; {@code SignInPagesIT} holds Keycloak against it. */
class LoginNameTest {
    private static final Pattern ALLOWED = pattern();

    private static Pattern pattern() {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream file = LoginNameTest.class.getResourceAsStream("/keycloak/realm.json")) {
            JsonNode profile = json.readTree(file)
                    .path("components")
                    .path("org.keycloak.userprofile.UserProfileProvider")
                    .path(0)
                    .path("config")
                    .path("kc.user.profile.config")
                    .path(0);
            JsonNode name = json.readTree(profile.asString()).path("attributes").path(0);
            assertThat(name.path("name").asString()).isEqualTo("username");
            return Pattern.compile(
                    name.path("validations").path("pattern").path("pattern").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("org.miteinander.identity.NameExamples#refused")
    @DisplayName("B-02 login names that suggest staff or insult are refused")
    void staff_and_insults_are_refused(String name) {
        assertThat(ALLOWED.matcher(name).matches()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.miteinander.identity.NameExamples#ordinary")
    void ordinary_names_are_not(String name) {
        assertThat(ALLOWED.matcher(name).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna b", "anna@example.org", "a|b", "a<b>"})
    void other_signs_are_refused(String name) {
        assertThat(ALLOWED.matcher(name).matches()).isFalse();
    }
}
