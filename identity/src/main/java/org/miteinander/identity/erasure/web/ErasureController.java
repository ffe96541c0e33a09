package org.miteinander.identity.erasure.web;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.erasure.domain.EraseAccount;
import org.miteinander.identity.key.web.SignedInAccount;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deleting one's account. Whoever does it has just signed in: an unlocked device is not enough. */
@RestController
final class ErasureController {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final EraseAccount eraseAccount;
    private final SignedInAccount accounts;
    private final Clock clock;

    ErasureController(EraseAccount eraseAccount, SignedInAccount accounts, Clock clock) {
        this.eraseAccount = eraseAccount;
        this.accounts = accounts;
        this.clock = clock;
    }

    @DeleteMapping("/api/v1/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Caller.Member caller,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (caller.signedInAt().plus(FRESH).isBefore(clock.instant())) {
            throw new ProblemException(ErasureProblem.SIGN_IN_AGAIN);
        }
        eraseAccount.handle(accounts.of(caller, authorization));
    }
}
