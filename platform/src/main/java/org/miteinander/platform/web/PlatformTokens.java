package org.miteinander.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Checks platform tokens, each once: the gateway sends the same token for minutes. */
final class PlatformTokens {
    sealed interface Verified {
        record Good(Caller caller) implements Verified {}

        /** Forged, expired or not meant for us. */
        record Bad() implements Verified {}

        /** Identity's keys are not known yet and cannot be had right now. */
        record Unknown() implements Verified {}
    }

    private record Known(Caller caller, Instant expires) {}

    private final NimbusJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfter(Expiry.<String, Known>creating((token, k) -> Duration.between(now(), k.expires())))
            .build();

    PlatformTokens(String keysUrl, Clock clock) {
        this.clock = clock;
        this.decoder = NimbusJwtDecoder.withJwkSetUri(keysUrl).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(Duration.ofSeconds(5)),
                new JwtIssuerValidator("miteinander-identity"),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("miteinander")))));
    }

    private Instant now() {
        return clock.instant();
    }

    Verified verify(@Nullable String token) {
        if (token == null) {
            return new Verified.Good(new Caller.Anonymous());
        }
        Known hit = known.getIfPresent(token);
        if (hit != null && hit.expires().isAfter(now())) {
            return new Verified.Good(hit.caller());
        }
        try {
            Jwt jwt = decoder.decode(token);
            Caller caller = caller(jwt);
            known.put(token, new Known(caller, Objects.requireNonNull(jwt.getExpiresAt(), "exp")));
            return new Verified.Good(caller);
        } catch (BadJwtException | IllegalArgumentException | NullPointerException e) {
            return new Verified.Bad();
        } catch (JwtException e) {
            return new Verified.Unknown();
        }
    }

    private static Caller caller(Jwt jwt) {
        FederationId federation = new FederationId(Objects.requireNonNull(jwt.getClaimAsString("fed"), "fed"));
        String member = jwt.getClaimAsString("mem");
        if (member == null) {
            return new Caller.Guest(federation);
        }
        List<String> roles = jwt.getClaimAsStringList("roles");
        Number auth = jwt.getClaim("auth");
        String acr = jwt.getClaimAsString("acr");
        return new Caller.Member(
                federation,
                new MemberId(member),
                roles == null ? Set.of() : Set.copyOf(roles),
                acr == null ? "1" : acr,
                auth == null ? Instant.EPOCH : Instant.ofEpochSecond(auth.longValue()));
    }
}
