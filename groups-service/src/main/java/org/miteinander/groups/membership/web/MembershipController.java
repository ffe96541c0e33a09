package org.miteinander.groups.membership.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.GroupsProblem;
import org.miteinander.groups.group.access.Limits;
import org.miteinander.groups.membership.domain.ChangeOutcome;
import org.miteinander.groups.membership.domain.ChangeStanding;
import org.miteinander.groups.membership.domain.JoinGroup;
import org.miteinander.groups.membership.domain.JoinOutcome;
import org.miteinander.groups.membership.domain.Membership;
import org.miteinander.groups.membership.domain.Memberships;
import org.miteinander.groups.membership.domain.Refusal;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of a group over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/groups/{group}")
final class MembershipController {
    private static final Set<Standing> SEEN_BY_MEMBERS =
            Set.copyOf(EnumSet.of(Standing.MEMBER, Standing.MODERATOR, Standing.HOST));
    private static final Set<Standing> SEEN_BY_MODERATORS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Standing.NONE, Standing.WAITING)));

    private final GroupAccess access;
    private final Memberships memberships;
    private final JoinGroup joinGroup;
    private final ChangeStanding changeStanding;

    MembershipController(
            GroupAccess access, Memberships memberships, JoinGroup joinGroup, ChangeStanding changeStanding) {
        this.access = access;
        this.memberships = memberships;
        this.joinGroup = joinGroup;
        this.changeStanding = changeStanding;
    }

    @PutMapping("/members/me")
    ResponseEntity<Void> join(
            Caller.Member caller, @PathVariable FederationId federation, @PathVariable GroupId group) {
        return switch (joinGroup.handle(caller, group)) {
            case JoinOutcome.Admitted _ -> ResponseEntity.noContent().build();
            case JoinOutcome.Queued _ -> ResponseEntity.accepted().build();
            case JoinOutcome.Refused(Refusal reason) -> throw new ProblemException(problem(reason));
        };
    }

    @DeleteMapping("/members/me")
    ResponseEntity<Void> leave(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable Standing from) {
        GroupPolicy policy = access.known(caller, federation, group);
        return answer(changeStanding.leave(policy.group(), caller.member(), from));
    }

    @GetMapping("/members")
    Page<MembershipJson> members(
            Caller caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        GroupPolicy policy = access.known(caller, federation, group);
        if (!policy.maySeeMembers()) {
            throw new ProblemException(GroupsProblem.MEMBERS_ONLY);
        }
        Set<Standing> seen = policy.mayModerate() ? SEEN_BY_MODERATORS : SEEN_BY_MEMBERS;
        Page<Membership> page = memberships.list(federation, group, seen, cursor, Limits.of(limit));
        return new Page<>(page.items().stream().map(MembershipJson::of).toList(), page.next());
    }

    @GetMapping("/requests")
    Page<MembershipJson.Request> requests(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        GroupPolicy policy = access.moderated(caller, federation, group);
        Page<Membership> page =
                memberships.list(federation, policy.group().id(), Set.of(Standing.WAITING), cursor, Limits.of(limit));
        return new Page<>(page.items().stream().map(MembershipJson.Request::of).toList(), page.next());
    }

    @PutMapping("/members/{member}")
    ResponseEntity<Void> change(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable MemberId member,
            @RequestBody MembershipJson.Wanted body) {
        GroupPolicy policy = access.moderated(caller, federation, group);
        MembershipJson.Wanted wanted = body.checked();
        Standing standing = wanted.standing() == null ? Standing.NONE : wanted.standing();
        return answer(changeStanding.handle(policy, member, wanted.from(), standing, wanted.reason()));
    }

    /** A request of its own, so that the reason stands in no address and no access log. */
    @PostMapping("/members/{member}/removal")
    ResponseEntity<Void> remove(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable MemberId member,
            @RequestBody MembershipJson.RemovalWanted wanted) {
        GroupPolicy policy = access.moderated(caller, federation, group);
        MembershipJson.Removal removal = wanted.checked();
        return answer(changeStanding.remove(policy, member, removal.from(), removal.reason()));
    }

    private static ResponseEntity<Void> answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                ResponseEntity.noContent().build();
            case ChangeOutcome.Moved(Standing current) ->
                throw new ProblemException(GroupsProblem.STANDING_CHANGED).with("current", current);
            case ChangeOutcome.Refused(Refusal reason) -> throw new ProblemException(problem(reason));
        };
    }

    private static ProblemType problem(Refusal reason) {
        return switch (reason) {
            case NO_SUCH_GROUP -> GroupsProblem.NO_SUCH_GROUP;
            case NOT_WELCOME -> GroupsProblem.NOT_WELCOME;
            case ALREADY_MEMBER -> GroupsProblem.ALREADY_MEMBER;
            case ALREADY_ASKED -> GroupsProblem.ALREADY_ASKED;
            case NOT_ASKED -> GroupsProblem.NOT_ASKED;
            case NOT_ALLOWED -> CommonProblem.NOT_ALLOWED;
            case TOO_BUSY -> CommonProblem.STALE;
        };
    }
}
