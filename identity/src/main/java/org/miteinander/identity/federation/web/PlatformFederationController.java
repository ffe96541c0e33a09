package org.miteinander.identity.federation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.federation.domain.MemberCounts;
import org.miteinander.identity.federation.domain.OpenFederation;
import org.miteinander.identity.federation.domain.Opening;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.Page;
import org.miteinander.platform.Roles;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the operators of the platform do with federations. */
@RestController
final class PlatformFederationController {
    private static final int MOST = 100;

    private final OpenFederation openFederation;
    private final Federations federations;
    private final MemberCounts members;
    private final Receipts receipts;
    private final Clock clock;
    private final String publicUrl;

    PlatformFederationController(
            OpenFederation openFederation,
            Federations federations,
            MemberCounts members,
            Receipts receipts,
            Clock clock,
            @Value("${miteinander.public-url}") String publicUrl) {
        this.openFederation = openFederation;
        this.federations = federations;
        this.members = members;
        this.receipts = receipts;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @PostMapping("/api/v1/platform/federations")
    ResponseEntity<FederationJson.Opened> open(
            Caller.Member caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid FederationJson.ToOpen body) {
        operatorOnly(caller);
        String receipt = receipts.claim(
                        caller.federation(), caller.member(), key, body, () -> Ids.next(clock.instant()))
                .id();
        return switch (openFederation.handle(new FederationId(body.slug()), body.profile(), receipt)) {
            case Opening.Opened(Federation federation, var invitation) -> {
                String slug = federation.id().slug();
                String link = publicUrl + "/" + slug + "/join?invitation=" + invitation.value();
                yield ResponseEntity.created(URI.create("/api/v1/federations/" + slug))
                        .body(new FederationJson.Opened(slug, link));
            }
            case Opening.SlugReserved _ -> throw refusal(FederationProblem.SLUG_RESERVED);
            case Opening.SlugTaken _ -> throw refusal(FederationProblem.SLUG_TAKEN);
        };
    }

    @GetMapping("/api/v1/platform/federations")
    Page<FederationJson.Counted> list(
            Caller.Member caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        operatorOnly(caller);
        int size = Math.clamp(limit, 1, MOST);
        List<Federation> found = federations.list(FederationController.Place.of(cursor), size + 1);
        List<FederationJson.Counted> items = found.stream()
                .limit(size)
                .map(federation -> FederationJson.Counted.of(federation, members.in(federation.id())))
                .toList();
        return new Page<>(items, FederationController.Place.next(found, size));
    }

    private static void operatorOnly(Caller.Member caller) {
        if (!caller.has(Roles.PLATFORM_OPERATOR)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }

    private static ProblemException refusal(FederationProblem problem) {
        return new ProblemException(problem).field("slug", problem.german(), problem.english());
    }
}
