package org.miteinander.identity.member.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.web.SignedInAccount;
import org.miteinander.identity.member.domain.Join;
import org.miteinander.identity.member.domain.JoinOutcome;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Joining a federation. */
@RestController
final class MemberController {
    private final Join join;
    private final Seats seats;
    private final Memberships memberships;
    private final SignedInAccount accounts;
    private final Receipts receipts;
    private final Clock clock;

    MemberController(
            Join join, Seats seats, Memberships memberships, SignedInAccount accounts, Receipts receipts, Clock clock) {
        this.join = join;
        this.seats = seats;
        this.memberships = memberships;
        this.accounts = accounts;
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping("/api/v1/federations/{federation}/members")
    ResponseEntity<MemberJson.Mine> join(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody @Valid MemberJson.ToJoin body) {
        return switch (caller) {
            case Caller.Guest guest -> joinAs(guest.federation(), accounts.of(guest, authorization), key, body);
            case Caller.Member member -> joinedBefore(member, key, body);
            case Caller.Anonymous _, Caller.Machine _ -> throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
        };
    }

    private ResponseEntity<MemberJson.Mine> joinAs(
            FederationId federation, AccountId account, String key, MemberJson.ToJoin body) {
        Seats.Seat seat =
                seats.of(federation, account).orElseThrow(() -> new ProblemException(CommonProblem.NOT_ALLOWED));
        boolean repeated = repeated(federation, seat.member(), key, body);
        return switch (join.handle(federation, account, seat, body.pseudonym(), body.invitation(), repeated)) {
            case JoinOutcome.Admitted(Membership.Joined joined) -> created(joined);
            case JoinOutcome.NoSuchFederation _ -> throw new ProblemException(CommonProblem.NOT_FOUND);
            case JoinOutcome.AccountClosing _ -> throw new ProblemException(CommonProblem.NOT_SIGNED_IN);
            case JoinOutcome.AlreadyMember _ -> throw new ProblemException(MemberProblem.ALREADY_MEMBER);
            case JoinOutcome.InvitationInvalid _ -> throw MemberProblem.INVITATION_INVALID.on("invitation");
            case JoinOutcome.PseudonymReserved _ -> throw MemberProblem.PSEUDONYM_RESERVED.on("pseudonym");
            case JoinOutcome.PseudonymUnfit _ -> throw MemberJson.unfit();
            case JoinOutcome.PseudonymTaken _ -> throw MemberProblem.PSEUDONYM_TAKEN.on("pseudonym");
        };
    }

    /** The answer to the first try got lost, and the token is a member's by now. */
    private ResponseEntity<MemberJson.Mine> joinedBefore(Caller.Member caller, String key, MemberJson.ToJoin body) {
        boolean repeated = repeated(caller.federation(), caller.member(), key, body);
        Membership membership =
                memberships.find(caller.federation(), caller.member()).orElse(null);
        if (repeated && membership instanceof Membership.Joined joined) {
            return created(joined);
        }
        throw new ProblemException(MemberProblem.ALREADY_MEMBER);
    }

    private boolean repeated(FederationId federation, MemberId member, String key, MemberJson.ToJoin body) {
        Receipts.Claim claim = receipts.claim(federation, member, key, body, () -> Ids.next(clock.instant()));
        return claim instanceof Receipts.Claim.Repeated;
    }

    private static ResponseEntity<MemberJson.Mine> created(Membership.Joined joined) {
        URI me = URI.create("/api/v1/federations/" + joined.federation() + "/members/me");
        return ResponseEntity.created(me).body(MemberJson.Mine.of(joined));
    }
}
