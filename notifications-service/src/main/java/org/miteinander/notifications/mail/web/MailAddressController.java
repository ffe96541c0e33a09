package org.miteinander.notifications.mail.web;

import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.domain.AddressState;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.AskForAddress;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
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
    record AddressJson(AddressState state, @Nullable String masked) {}

    record NewAddress(@Nullable String address) {}

    private final Addresses addresses;
    private final AskForAddress askForAddress;

    MailAddressController(Addresses addresses, AskForAddress askForAddress) {
        this.addresses = addresses;
        this.askForAddress = askForAddress;
    }

    @GetMapping
    AddressJson show(Caller.Member caller) {
        return addresses
                .find(caller.federation(), caller.member())
                .map(k -> new AddressJson(k.state(), k.address().masked()))
                .orElseGet(() -> new AddressJson(AddressState.NONE, null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void change(Caller.Member caller, @RequestBody NewAddress typed) {
        String text = typed.address();
        MailAddress address = MailAddress.of(text == null ? "" : text)
                .orElseThrow(() -> new ProblemException(CommonProblem.INVALID)
                        .field(
                                "address",
                                "Bitte eine E-Mail-Adresse eintragen, zum Beispiel name@beispiel.de.",
                                "Please enter an e-mail address, for instance name@example.org."));
        switch (askForAddress.handle(caller.federation(), caller.member(), address)) {
            case ASKED -> {}
            case TOO_OFTEN -> throw new ProblemException(MailProblem.TOO_MANY_CONFIRMATIONS);
            case GONE -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller.Member caller) {
        addresses.remove(caller.federation(), caller.member());
    }
}
