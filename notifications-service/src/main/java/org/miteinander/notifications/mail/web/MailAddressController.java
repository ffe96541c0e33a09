package org.miteinander.notifications.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.AskForAddress;
import org.miteinander.notifications.mail.domain.AskForAddress.Outcome;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own optional address. It is never shown in full again. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/mail-address")
final class MailAddressController {
    /** Names are sent: add, never rename. */
    enum State {
        NONE,
        UNCONFIRMED,
        CONFIRMED
    }

    /**
     * @param state of the address that counts
     * @param masked that address
     * @param pending an address that waits to be confirmed, also beside one that is
     */
    record AddressJson(
            State state, @Nullable String masked, @Nullable String pending) {}

    record NewAddress(@Nullable String address) {}

    private final Addresses addresses;
    private final AskForAddress askForAddress;

    MailAddressController(Addresses addresses, AskForAddress askForAddress) {
        this.addresses = addresses;
        this.askForAddress = askForAddress;
    }

    @GetMapping
    AddressJson show(Caller.Member caller) {
        Addresses.Known known = addresses.find(caller.federation(), caller.member());
        MailAddress confirmed = known.confirmed();
        Addresses.Pending pending = known.pending();
        String waiting = pending == null ? null : pending.address().masked();
        if (confirmed != null) {
            return new AddressJson(State.CONFIRMED, confirmed.masked(), waiting);
        }
        return new AddressJson(waiting == null ? State.NONE : State.UNCONFIRMED, waiting, waiting);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void change(Caller.Member caller, @RequestBody NewAddress typed, HttpServletResponse response) {
        String text = typed.address();
        MailAddress address = MailAddress.of(text == null ? "" : text)
                .orElseThrow(() -> new ProblemException(CommonProblem.INVALID)
                        .field(
                                "address",
                                "Bitte eine E-Mail-Adresse eintragen, zum Beispiel name@beispiel.de.",
                                "Please enter an e-mail address, for instance name@example.org."));
        switch (askForAddress.handle(caller.federation(), caller.member(), address)) {
            case Outcome.Asked _ -> {}
            case Outcome.TooOften(var wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
                throw new ProblemException(MailProblem.TOO_MANY_CONFIRMATIONS);
            }
            case Outcome.Gone _ -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
        }
    }

    /** Rounded up, as a second too early is too early. */
    private static String seconds(Duration wait) {
        return Long.toString(wait.toSeconds() + 1);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller.Member caller) {
        addresses.remove(caller.federation(), caller.member());
    }
}
