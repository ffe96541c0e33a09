package org.miteinander.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;

class TokenServiceTest extends IdentityServiceTest {
    private final String slug = newSlug();

    @Autowired
    private Keys keys;

    private JWTClaimsSet claims(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet published =
                JWKSet.parse(http().get("/.well-known/jwks.json", null).body());
        assertThat(published.getKeys()).noneMatch(key -> key.isPrivate());
        var key = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    @Test
    void a_members_token_says_who_they_are_here_and_nothing_else() throws Exception {
        open(slug);
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        Http.Answer answer = issue(anna, slug, "+mfa");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("standing").asString()).isEqualTo("MEMBER");
        assertThat(answer.json().path("member").asString()).isEqualTo(member);
        JWTClaimsSet claims = claims(answer.json().path("token").asString());
        assertThat(claims.getIssuer()).isEqualTo("miteinander-identity");
        assertThat(claims.getAudience()).containsExactly("miteinander");
        assertThat(claims.getStringClaim("fed")).isEqualTo(slug);
        assertThat(claims.getStringClaim("mem")).isEqualTo(member);
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("member"));
        assertThat(claims.getStringClaim("acr")).isEqualTo("mfa");
        assertThat(claims.getLongClaim("auth")).isNotNull();
        assertThat(claims.getClaim("who")).isNull();
        assertThat(claims.getExpirationTime().toInstant())
                .isBefore(Instant.now().plus(Duration.ofMinutes(5)).plusSeconds(1));
    }

    @Test
    void a_guests_token_names_nobody_and_only_identity_can_open_it() throws Exception {
        open(slug);
        AccountId anna = server.register();
        Http.Answer answer = issue(anna, slug, "");
        assertThat(answer.json().path("standing").asString()).isEqualTo("GUEST");
        assertThat(answer.json().has("member")).isFalse();
        JWTClaimsSet claims = claims(answer.json().path("token").asString());
        assertThat(claims.getClaim("mem")).isNull();
        assertThat(claims.toString()).doesNotContain(anna.subject());
        assertThat(keys.open(new FederationId(slug), claims.getStringClaim("who")))
                .isEqualTo(anna);
    }

    @Test
    void at_the_platform_everybody_is_somebody_with_the_platforms_roles() throws Exception {
        Http.Answer answer = issue(operator(), null, "");
        JWTClaimsSet claims = claims(answer.json().path("token").asString());
        assertThat(claims.getStringClaim("fed")).isEqualTo("platform");
        assertThat(claims.getStringClaim("mem")).hasSize(43);
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("platform-operator"));
    }

    @Test
    void two_federations_cannot_tell_that_it_is_one_person() {
        String other = newSlug();
        open(slug);
        open(other);
        AccountId anna = server.register();
        assertThat(joined(anna, slug, "Anna")).isNotEqualTo(joined(anna, other, "Anna"));
    }

    @Test
    void a_role_at_the_account_server_does_not_make_a_member() {
        open(slug);
        AccountId anna = server.register();
        server.admit(new FederationId(slug), anna, java.util.Set.of("federation-admin"));
        assertThat(issue(anna, slug, "").json().path("standing").asString()).isEqualTo("GUEST");
    }

    @Test
    @DisplayName("a suspension counts with the next token")
    void a_role_that_was_taken_away_counts_no_more_although_the_account_server_does_not_know_it() throws Exception {
        AccountId admin = server.register();
        join(admin, slug, "Mona", open(slug));
        AccountId anna = server.register();
        String roles = members(slug) + "/" + joined(anna, slug, "Anna") + "/roles";
        String token = token(admin, slug);
        assertThat(http().put(roles, token, "{\"roles\":[\"moderator\"]}").status())
                .isEqualTo(204);
        assertThat(claims(token(anna, slug)).getStringListClaim("roles")).contains("moderator");
        server.away(true);
        assertThat(http().put(roles, token, "{\"roles\":[]}").status()).isEqualTo(503);
        assertThat(server.roles(new FederationId(slug), anna)).contains("moderator");
        assertThat(claims(token(anna, slug)).getStringListClaim("roles")).containsExactly("member");
    }

    @Test
    void a_role_that_only_the_account_server_knows_does_not_count() throws Exception {
        open(slug);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        server.admit(new FederationId(slug), anna, java.util.Set.of("federation-admin"));
        assertThat(claims(token(anna, slug)).getStringListClaim("roles")).containsExactly("member");
    }

    @Test
    void an_unknown_federation_is_404_and_a_token_that_proves_nothing_401() {
        open(slug);
        AccountId anna = server.register();
        assertThat(issue(anna, "nobody-here", "").status()).isEqualTo(404);
        assertThat(issue(new AccountId("forged"), slug, "").status()).isEqualTo(401);
        assertThat(http().post("/internal/v1/platform-tokens", null, "{\"federation\":null,\"baseToken\":\"x\"}")
                        .status())
                .isEqualTo(401);
    }
}
