package org.miteinander.identity.federation.web;

import java.util.List;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The slugs the gateway asks tokens for; for machines only, as everything below /internal. */
@RestController
final class KnownFederationsController {
    private final Federations federations;

    KnownFederationsController(Federations federations) {
        this.federations = federations;
    }

    @GetMapping("/internal/v1/federations")
    Page<String> slugs(Caller.Machine machine) {
        List<String> slugs =
                federations.slugs().stream().map(FederationId::slug).toList();
        return new Page<>(slugs, null);
    }
}
