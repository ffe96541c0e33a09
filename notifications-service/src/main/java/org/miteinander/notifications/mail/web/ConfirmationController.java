package org.miteinander.notifications.mail.web;

import java.time.Clock;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.Token;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has the token from the mail confirms the address; no sign-in is needed for it. */
@RestController
final class ConfirmationController {
    private final Addresses addresses;
    private final Clock clock;

    ConfirmationController(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    @PutMapping("/api/v1/mail-confirmations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String token) {
        if (!addresses.confirm(new Token(token).hash(), clock.instant())) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }
}
