package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackChannelTest extends EdgeTest {
    private int send(String token) {
        return browser()
                .post(
                        "/logout/connect/back-channel/keycloak",
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .status();
    }

    private int send(JWTClaimsSet.Builder claims) {
        return send(Stage.sign(STAGE.key, claims.build()));
    }

    @Test
    void a_message_of_keycloak_ends_that_sign_in_and_no_other() {
        Browser ended = signedIn("cc-ended");
        Browser other = signedIn("cc-other");
        String token = Stage.sign(STAGE.key, STAGE.logoutOf("cc-ended").build());
        assertThat(send(token)).isEqualTo(200);
        assertThat(ended.get("/rheuma").token()).isEmpty();
        assertThat(other.get("/rheuma").token()).isNotEmpty();
        assertThat(send(token)).isEqualTo(200);
        assertThat(other.get("/rheuma").token()).isNotEmpty();
    }

    @Test
    void without_a_session_id_all_sessions_of_the_person_end() {
        Browser ended = signedIn("cc-everywhere");
        assertThat(send(STAGE.logoutOf("cc-everywhere").claim("sid", null))).isEqualTo(200);
        assertThat(ended.get("/rheuma").token()).isEmpty();
    }

    @Test
    void anything_else_is_refused() {
        Browser browser = signedIn("cc-stays");
        List<JWTClaimsSet.Builder> bad = List.of(
                STAGE.logoutOf("cc-stays").audience("other"),
                STAGE.logoutOf("cc-stays").claim("nonce", "n"),
                STAGE.logoutOf("cc-stays").claim("events", null),
                STAGE.logoutOf("cc-stays").jwtID(null),
                STAGE.logoutOf("cc-stays").claim("sid", null).subject(null),
                STAGE.logoutOf("cc-stays").issuer("https://elsewhere.example"));
        bad.forEach(claims -> assertThat(send(claims)).isEqualTo(400));
        assertThat(send(Stage.sign(Stage.newKey(), STAGE.logoutOf("cc-stays").build())))
                .isEqualTo(400);
        assertThat(send("garbage")).isEqualTo(400);
        assertThat(browser()
                        .post("/logout/connect/back-channel/keycloak", "other=1")
                        .status())
                .isEqualTo(400);
        assertThat(browser.get("/rheuma").token()).isNotEmpty();
    }
}
