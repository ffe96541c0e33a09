package org.miteinander.groups.group.access;

import java.util.Map;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Standings;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/**
 * The one door to a group. Standing and group are two point reads; both are always done before anything below them. A
 * group the caller may not know is not even found, so that it answers exactly like one that does not exist.
 */
public final class GroupAccess {
    private final Groups groups;
    private final Standings standings;

    public GroupAccess(Groups groups, Standings standings) {
        this.groups = groups;
        this.standings = standings;
    }

    /** @throws ProblemException no-such-group */
    public GroupPolicy known(Caller caller, FederationId federation, GroupId id) {
        Standing standing =
                caller instanceof Caller.Member member ? standings.of(federation, id, member.member()) : Standing.NONE;
        GroupFilter known = GroupPolicy.known(caller, federation, Map.of(id, standing));
        return groups.find(known, id)
                .map(g -> new GroupPolicy(caller, g, standing))
                .filter(GroupPolicy::mayKnow)
                .orElseThrow(() -> new ProblemException(GroupsProblem.NO_SUCH_GROUP));
    }

    /** @throws ProblemException no-such-group, or members-only if the caller may know the group but not read it */
    public GroupPolicy readable(Caller caller, FederationId federation, GroupId id) {
        GroupPolicy policy = known(caller, federation, id);
        if (!policy.mayRead()) {
            throw new ProblemException(GroupsProblem.MEMBERS_ONLY);
        }
        return policy;
    }

    /** @throws ProblemException no-such-group, not-welcome if the caller is banned, or members-only */
    public GroupPolicy writable(Caller.Member caller, FederationId federation, GroupId id) {
        GroupPolicy policy = known(caller, federation, id);
        if (!policy.mayPost()) {
            throw new ProblemException(
                    policy.standing() == Standing.BANNED ? GroupsProblem.NOT_WELCOME : GroupsProblem.MEMBERS_ONLY);
        }
        return policy;
    }

    /** @throws ProblemException no-such-group, or not-allowed if the caller does not moderate the group */
    public GroupPolicy moderated(Caller.Member caller, FederationId federation, GroupId id) {
        GroupPolicy policy = known(caller, federation, id);
        if (!policy.mayModerate()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return policy;
    }

    /** Every standing of the caller in this federation, for the filters of {@link GroupPolicy}. */
    public Map<GroupId, Standing> standings(Caller caller, FederationId federation) {
        return caller instanceof Caller.Member member ? standings.all(federation, member.member()) : Map.of();
    }
}
