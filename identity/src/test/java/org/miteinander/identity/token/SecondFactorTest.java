package org.miteinander.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.test.Http;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An installation that asks for a second factor; with a store of its own, as the other one's sweep knows nobody here. */
@TestPropertySource(
        properties = {
            "miteinander.require-mfa=true",
            "spring.mongodb.database=identity-with-second-factor",
            "spring.kafka.listener.auto-startup=false"
        })
@DirtiesContext
class SecondFactorTest extends IdentityServiceTest {
    private static final String MODERATOR = "{\"roles\":[\"moderator\"]}";

    private final String slug = newSlug();

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private AccountId admin() {
        AccountId admin = server.register();
        assertThat(join(admin, slug, "Mona", open(slug)).status()).isEqualTo(201);
        return admin;
    }

    @Test
    void a_role_with_power_counts_only_after_a_sign_in_with_a_second_factor() throws Exception {
        AccountId admin = admin();
        String member = joined(server.register(), slug, "Anna");
        String password = token(admin, slug);
        assertThat(claims(password).getStringListClaim("roles")).containsExactly("member");
        assertThat(claims(password).getBooleanClaim("stepUp")).isTrue();
        assertThat(http().put(members(slug) + "/" + member + "/roles", password, MODERATOR)
                        .status())
                .isEqualTo(403);
        String mfa = token(admin, slug, "+mfa");
        assertThat(claims(mfa).getStringListClaim("roles")).containsExactly("federation-admin", "member");
        assertThat(claims(mfa).getClaim("stepUp")).isNull();
        assertThat(http().put(members(slug) + "/" + member + "/roles", mfa, MODERATOR)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_platforms_own_roles_need_it_too() throws Exception {
        AccountId operator = operator();
        String password = token(operator, null);
        assertThat(claims(password).getStringListClaim("roles")).isEmpty();
        assertThat(claims(password).getBooleanClaim("stepUp")).isTrue();
        assertThat(http().get("/api/v1/platform/federations", password).status())
                .isEqualTo(403);
        assertThat(http().get("/api/v1/platform/federations", token(operator, null, "+mfa"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoever_has_no_power_is_never_asked_for_it() throws Exception {
        open(slug);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        assertThat(claims(token(anna, slug)).getClaim("stepUp")).isNull();
        assertThat(claims(token(anna, null)).getClaim("stepUp")).isNull();
        assertThat(claims(token(server.register(), slug)).getClaim("stepUp")).isNull();
        assertThat(server.needsSecondFactor(anna)).isFalse();
    }

    @Test
    void whoever_gets_power_has_to_set_one_up() {
        AccountId admin = admin();
        assertThat(server.needsSecondFactor(admin)).isTrue();
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        Http.Answer given = http().put(members(slug) + "/" + member + "/roles", token(admin, slug, "+mfa"), MODERATOR);
        assertThat(given.status()).isEqualTo(204);
        assertThat(server.needsSecondFactor(anna)).isTrue();
    }
}
