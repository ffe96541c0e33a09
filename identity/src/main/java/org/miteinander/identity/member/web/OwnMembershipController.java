package org.miteinander.identity.member.web;

import jakarta.validation.Valid;
import org.miteinander.identity.member.domain.Leave;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Redeem;
import org.miteinander.identity.member.domain.Rename;
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

/** One's own membership of a federation. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/members/me")
final class OwnMembershipController {
    private final Memberships memberships;
    private final Rename rename;
    private final Redeem redeem;
    private final Leave leave;

    OwnMembershipController(Memberships memberships, Rename rename, Redeem redeem, Leave leave) {
        this.memberships = memberships;
        this.rename = rename;
        this.redeem = redeem;
        this.leave = leave;
    }

    @GetMapping
    MemberJson.Mine get(Caller.Member caller) {
        Membership membership =
                memberships.find(caller.federation(), caller.member()).orElse(null);
        if (membership instanceof Membership.Joined joined) {
            return MemberJson.Mine.of(joined);
        }
        throw new ProblemException(CommonProblem.NOT_A_MEMBER);
    }

    @PutMapping
    MemberJson.Mine rename(Caller.Member caller, @RequestBody @Valid MemberJson.ToRename body) {
        return switch (rename.handle(caller.federation(), caller.member(), body.pseudonym())) {
            case Rename.Outcome.Renamed(Membership.Joined joined) -> MemberJson.Mine.of(joined);
            case Rename.Outcome.NoMember _ -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
            case Rename.Outcome.Reserved _ -> throw MemberProblem.PSEUDONYM_RESERVED.on("pseudonym");
            case Rename.Outcome.Unfit _ -> throw MemberJson.unfit();
            case Rename.Outcome.Taken _ -> throw MemberProblem.PSEUDONYM_TAKEN.on("pseudonym");
        };
    }

    /** An invitation for somebody who is a member already. */
    @PutMapping("/invitation")
    MemberJson.Mine redeem(Caller.Member caller, @RequestBody @Valid MemberJson.ToRedeem body) {
        return switch (redeem.handle(caller.federation(), caller.member(), body.invitation())) {
            case Redeem.Outcome.Redeemed(Membership.Joined joined) -> MemberJson.Mine.of(joined);
            case Redeem.Outcome.NoMember _ -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
            case Redeem.Outcome.Invalid _ -> throw MemberProblem.INVITATION_INVALID.on("invitation");
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller.Member caller) {
        leave.handle(caller.federation(), caller.member());
    }
}
