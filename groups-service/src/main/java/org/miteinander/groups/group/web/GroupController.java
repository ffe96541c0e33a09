package org.miteinander.groups.group.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Profile;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Standings;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.Limits;
import org.miteinander.groups.group.access.Versions;
import org.miteinander.groups.group.domain.ChangeGroup;
import org.miteinander.groups.group.domain.CreateGroup;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The groups of a federation over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/groups")
final class GroupController {
    private final GroupAccess access;
    private final Groups groups;
    private final Standings standings;
    private final CreateGroup createGroup;
    private final ChangeGroup changeGroup;
    private final Receipts receipts;
    private final Clock clock;

    GroupController(
            GroupAccess access,
            Groups groups,
            Standings standings,
            CreateGroup createGroup,
            ChangeGroup changeGroup,
            Receipts receipts,
            Clock clock) {
        this.access = access;
        this.groups = groups;
        this.standings = standings;
        this.createGroup = createGroup;
        this.changeGroup = changeGroup;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping
    Page<GroupJson.Item> list(
            Caller caller,
            @PathVariable FederationId federation,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Map<GroupId, Standing> own = access.standings(caller, federation);
        GroupFilter filter = GroupPolicy.known(caller, federation, own);
        Page<Group> page = groups.list(filter, cursor, Limits.of(limit));
        List<GroupJson.Item> items = page.items().stream()
                .map(g -> new GroupPolicy(caller, g, own.getOrDefault(g.id(), Standing.NONE)))
                .map(GroupJson.Item::of)
                .toList();
        return new Page<>(items, page.next());
    }

    @PostMapping
    ResponseEntity<GroupJson> create(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody GroupJson.Wanted wanted) {
        if (!GroupPolicy.mayFound(caller, federation)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        Profile profile = wanted.checked();
        Receipts.Claim claim = receipts.claim(
                federation, caller.member(), key, GroupJson.receipt(wanted), () -> Ids.next(clock.instant()));
        Group group = createGroup.handle(federation, new GroupId(claim.id()), profile);
        GroupJson json = view(new GroupPolicy(caller, group, standings.of(federation, group.id(), caller.member())));
        return ResponseEntity.created(URI.create("/api/v1/federations/" + federation + "/groups/" + group.id()))
                .eTag(Versions.tag(group.version(), json))
                .body(json);
    }

    @GetMapping("/{group}")
    ResponseEntity<GroupJson> get(Caller caller, @PathVariable FederationId federation, @PathVariable GroupId group) {
        return answer(access.known(caller, federation, group));
    }

    @PutMapping("/{group}")
    ResponseEntity<GroupJson> change(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody GroupJson.Wanted wanted) {
        GroupPolicy policy = access.known(caller, federation, group);
        if (!policy.mayAdminister()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        Profile profile = wanted.checked();
        return switch (changeGroup.handle(policy, Versions.wanted(ifMatch), profile)) {
            case ChangeGroup.Outcome.Changed(Group changed) ->
                answer(new GroupPolicy(caller, changed, policy.standing()));
            case ChangeGroup.Outcome.Stale(Group current) ->
                throw new ProblemException(CommonProblem.STALE)
                        .with("current", view(new GroupPolicy(caller, current, policy.standing())));
            case ChangeGroup.Outcome.NotAllowed _ -> throw new ProblemException(CommonProblem.NOT_ALLOWED);
            case ChangeGroup.Outcome.TypeNotAllowed _ ->
                throw new ProblemException(CommonProblem.INVALID)
                        .field(
                                "visibility",
                                "Die Art der Gruppe kann nur die Foren-Administration ändern.",
                                "Only the forum administration can change the type of a group.");
        };
    }

    private ResponseEntity<GroupJson> answer(GroupPolicy policy) {
        GroupJson json = view(policy);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Versions.tag(json.version(), json))
                .body(json);
    }

    private GroupJson view(GroupPolicy policy) {
        Group group = policy.group();
        List<MemberId> hosts = policy.mayRead() ? standings.hosts(group.federation(), group.id()) : List.of();
        return GroupJson.of(policy, hosts, reason(policy));
    }

    /** Why the caller is not in the group, in the words of whoever decided so. */
    private @Nullable String reason(GroupPolicy policy) {
        boolean out = policy.standing() == Standing.NONE || policy.standing() == Standing.BANNED;
        if (!out || !(policy.caller() instanceof Caller.Member caller)) {
            return null;
        }
        Group group = policy.group();
        return standings.reason(group.federation(), group.id(), caller.member()).orElse(null);
    }
}
