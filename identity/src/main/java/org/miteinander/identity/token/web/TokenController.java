package org.miteinander.identity.token.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.token.domain.IssueToken;
import org.miteinander.identity.token.domain.Issuing;
import org.miteinander.identity.token.domain.PlatformClaims;
import org.miteinander.identity.token.domain.TokenSigner;
import org.miteinander.identity.token.jose.RsaTokenSigner;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Platform tokens for the gateway, and the key by which everybody checks them. */
@RestController
final class TokenController {
    private static final String BEARER = "Bearer ";
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    enum Standing {
        MEMBER,
        GUEST
    }

    /** @param federation null for the platform itself */
    record Wanted(
            @Nullable @Size(max = 50) String federation,
            @NotNull @Size(max = 20_000) String baseToken) {
        @Override
        public String toString() {
            return "token for " + federation;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            String token,
            Instant expiresAt,
            Standing standing,
            @Nullable String member) {
        @Override
        public String toString() {
            return standing + " until " + expiresAt;
        }
    }

    private final IssueToken issueToken;
    private final TokenSigner signer;
    private final RsaTokenSigner key;

    TokenController(IssueToken issueToken, TokenSigner signer, RsaTokenSigner key) {
        this.issueToken = issueToken;
        this.signer = signer;
        this.key = key;
    }

    /** The credential is the exchanged token itself, not the machine secret. */
    @PostMapping("/internal/v1/platform-tokens")
    ResponseEntity<Given> issue(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody @Valid Wanted wanted) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        }
        FederationId federation = federation(wanted.federation());
        String bearer = authorization.substring(BEARER.length());
        return switch (issueToken.handle(federation, bearer, wanted.baseToken())) {
            case Issuing.Issued(PlatformClaims claims) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(given(claims));
            case Issuing.NoSuchFederation _ -> throw new ProblemException(CommonProblem.NOT_FOUND);
            case Issuing.NotSignedIn _ -> throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        };
    }

    private Given given(PlatformClaims claims) {
        String member = claims.member() == null ? null : claims.member().value();
        Standing standing = member == null ? Standing.GUEST : Standing.MEMBER;
        return new Given(signer.sign(claims), claims.expires(), standing, member);
    }

    private static FederationId federation(@Nullable String slug) {
        if (slug == null) {
            return FederationId.PLATFORM;
        }
        if (!FederationId.valid(slug)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return new FederationId(slug);
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                .body(key.published());
    }
}
