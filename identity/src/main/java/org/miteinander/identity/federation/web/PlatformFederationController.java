package org.miteinander.identity.federation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.federation.domain.Invite;
import org.miteinander.identity.federation.domain.MemberCounts;
import org.miteinander.identity.federation.domain.OpenFederation;
import org.miteinander.identity.federation.domain.Opening;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.Page;
import org.miteinander.platform.Roles;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final Invite invite;
    private final Federations federations;
    private final MemberCounts members;
    private final Receipts receipts;
    private final Clock clock;
    private final String publicUrl;

    PlatformFederationController(
            OpenFederation openFederation,
            Invite invite,
            Federations federations,
            MemberCounts members,
            Receipts receipts,
            Clock clock,
            @Value("${miteinander.public-url}") String publicUrl) {
        this.openFederation = openFederation;
        this.invite = invite;
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
        String receipt = receipt(caller, key, body);
        return switch (openFederation.handle(new FederationId(body.slug()), body.profile(), receipt)) {
            case Opening.Opened(Federation federation, var invitation) ->
                ResponseEntity.created(URI.create("/api/v1/federations/" + federation.id()))
                        .body(opened(federation.id(), invitation));
            case Opening.SlugReserved _ -> throw refusal(FederationProblem.SLUG_RESERVED);
            case Opening.SlugTaken _ -> throw refusal(FederationProblem.SLUG_TAKEN);
        };
    }

    /** A link of its own for each request: the first one may have expired, or got lost. */
    @PostMapping("/api/v1/platform/federations/{slug}/invitations")
    ResponseEntity<FederationJson.Opened> invite(
            Caller.Member caller, @PathVariable String slug, @RequestHeader("Idempotency-Key") String key) {
        operatorOnly(caller);
        if (!FederationId.valid(slug)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        FederationId federation = new FederationId(slug);
        return invite.handle(federation, receipt(caller, key, Map.of("invitation", slug)))
                .map(token -> ResponseEntity.status(HttpStatus.CREATED).body(opened(federation, token)))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private String receipt(Caller.Member caller, String key, Object body) {
        return receipts.claim(caller.federation(), caller.member(), key, body, () -> Ids.next(clock.instant()))
                .id();
    }

    private FederationJson.Opened opened(FederationId federation, InvitationToken invitation) {
        String link = publicUrl + "/" + federation + "/join?invitation=" + invitation.value();
        return new FederationJson.Opened(federation.slug(), link);
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
