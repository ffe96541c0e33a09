package org.miteinander.identity.key.web;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Finds the account of a caller who has no membership to be found by: a guest who joins, a person at the platform
 * itself. Their platform tokens carry it sealed in the claim {@value #CLAIM}; nobody but identity can open it.
 */
@Component
public final class SignedInAccount {
    public static final String CLAIM = "who";

    private static final String BEARER = "Bearer ";

    private final Keys keys;

    SignedInAccount(Keys keys) {
        this.keys = keys;
    }

    /**
     * Reads the claim of the token that {@code caller} was verified by.
     *
     * @throws ProblemException not-signed-in if the caller is nobody or the token carries no account
     */
    public AccountId of(Caller caller, @Nullable String authorization) {
        FederationId federation = switch (caller) {
            case Caller.Guest guest -> guest.federation();
            case Caller.Member member -> member.federation();
            case Caller.Anonymous _, Caller.Machine _ -> throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        };
        String sealed = sealed(authorization);
        if (sealed == null) {
            throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        }
        try {
            return keys.open(federation, sealed);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        }
    }

    private static @Nullable String sealed(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        try {
            return SignedJWT.parse(authorization.substring(BEARER.length()))
                    .getJWTClaimsSet()
                    .getStringClaim(CLAIM);
        } catch (ParseException e) {
            return null;
        }
    }
}
