package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.Browser.Answer;

class BearerTest extends EdgeTest {
    private static final String GROUPS = "/api/v1/federations/rheuma/groups";

    private static JWTClaimsSet.Builder integrator() {
        return STAGE.claims("integrator").claim("azp", "calendar").audience(List.of("gateway", "account"));
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + Stage.sign(STAGE.key, claims.build());
    }

    private Answer get(String path, String authorization) {
        return browser().get(path, "Authorization", authorization);
    }

    @Test
    void a_good_token_becomes_a_platform_token() {
        assertThat(get(GROUPS, bearer(integrator())).token()).startsWith("Bearer platform-token.rheuma.");
    }

    @Test
    void a_program_needs_no_origin_and_its_token_wins_over_a_cookie() {
        Browser browser = signedIn("both");
        Answer answer = browser.post(GROUPS, "{}", "Authorization", bearer(integrator()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.post(GROUPS, "{}", "Authorization", "Bearer garbage").status())
                .isEqualTo(401);
    }

    @Test
    void bad_tokens_are_refused_here() {
        int exchanges = STAGE.exchanges.get();
        String expired =
                bearer(integrator().expirationTime(Date.from(Instant.now().minusSeconds(60))));
        String foreign = "Bearer " + Stage.sign(Stage.newKey(), integrator().build());
        for (String bad : List.of(
                "Bearer garbage",
                "Basic YTpi",
                expired,
                foreign,
                bearer(integrator().audience("account")),
                bearer(integrator().issuer("https://elsewhere.example")),
                bearer(integrator().claim("azp", "gateway")),
                bearer(integrator().claim("azp", null)))) {
            Answer answer = get(GROUPS, bad);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:miteinander:problem:not-signed-in");
        }
        assertThat(STAGE.exchanges.get()).isEqualTo(exchanges);
    }

    @Test
    void a_program_is_told_when_it_may_not_ask_for_a_federation() {
        STAGE.unknownAtKeycloak.add("closed");
        assertThat(get("/api/v1/federations/closed/groups", bearer(integrator()))
                        .status())
                .isEqualTo(403);
        assertThat(get("/api/v1/federations/invented/groups", bearer(integrator()))
                        .status())
                .isEqualTo(404);
    }
}
