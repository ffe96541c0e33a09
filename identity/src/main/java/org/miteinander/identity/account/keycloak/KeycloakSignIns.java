package org.miteinander.identity.account.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.FederationRoles;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.identity.account.domain.SignIns;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads Keycloak's access tokens; its keys are fetched with the first token and again when a new key appears. */
final class KeycloakSignIns implements SignIns {
    private static final String GATEWAY = "gateway";
    private static final String ROLE_CLIENT = "platform";
    private static final Set<String> PLATFORM_ROLES = Set.of(Roles.PLATFORM_OPERATOR, Roles.REGISTER_EDITOR);

    private final NimbusJwtDecoder decoder;

    KeycloakSignIns(String issuer, ClientHttpRequestFactory requests) {
        this.decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/protocol/openid-connect/certs")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(requests))
                .build();
        List<OAuth2TokenValidator<Jwt>> checks =
                List.of(new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtIssuerValidator(issuer));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
    }

    @Override
    public Optional<SignIn> verify(FederationId federation, String bearer, String baseToken) {
        try {
            Jwt asked = decoder.decode(bearer);
            return federation.equals(FederationId.PLATFORM)
                    ? platform(asked)
                    : exchanged(federation, asked, decoder.decode(baseToken));
        } catch (BadJwtException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (JwtException e) {
            throw new AccountsAway(e);
        }
    }

    private static Optional<SignIn> platform(Jwt base) {
        if (!isBase(base)) {
            return Optional.empty();
        }
        Set<String> roles = named(at(base, "realm_access", "roles"), PLATFORM_ROLES);
        return Optional.of(signIn(base, base, roles));
    }

    private static Optional<SignIn> exchanged(FederationId federation, Jwt exchanged, Jwt base) {
        boolean genuine = isBase(base)
                && GATEWAY.equals(exchanged.getClaimAsString("azp"))
                && hasAudience(exchanged, ROLE_CLIENT)
                && exchanged.getSubject() != null
                && Objects.equals(exchanged.getSubject(), base.getSubject());
        if (!genuine) {
            return Optional.empty();
        }
        Object claimed = at(exchanged, "organization", federation.slug(), "resource_access", ROLE_CLIENT, "roles");
        return Optional.of(signIn(exchanged, base, named(claimed, FederationRoles.ALL)));
    }

    /** The gateway's own sign-in, or that of an integrator who was given the gateway as an audience. */
    private static boolean isBase(Jwt token) {
        return GATEWAY.equals(token.getClaimAsString("azp")) || hasAudience(token, GATEWAY);
    }

    private static boolean hasAudience(Jwt token, String audience) {
        List<String> audiences = token.getAudience();
        return audiences != null && audiences.contains(audience);
    }

    private static SignIn signIn(Jwt asked, Jwt base, Set<String> roles) {
        String subject = Objects.requireNonNullElse(asked.getSubject(), "");
        String acr = "mfa".equals(base.getClaimAsString("acr")) ? "mfa" : "1";
        Object time = base.getClaims().get("auth_time");
        Instant signedInAt =
                time instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
        Instant expires = Objects.requireNonNullElse(asked.getExpiresAt(), Instant.EPOCH);
        return new SignIn(new AccountId(subject), roles, acr, signedInAt, expires);
    }

    private static Set<String> named(@Nullable Object claimed, Collection<String> known) {
        return claimed instanceof Collection<?> roles
                ? known.stream().filter(roles::contains).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable Object at(Jwt token, String... path) {
        Object here = token.getClaims();
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
