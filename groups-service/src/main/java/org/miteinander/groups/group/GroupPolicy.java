package org.miteinander.groups.group;

import static org.miteinander.groups.group.Visibility.CLOSED;
import static org.miteinander.groups.group.Visibility.HIDDEN;
import static org.miteinander.groups.group.Visibility.MODERATED;
import static org.miteinander.groups.group.Visibility.OPEN;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;

/**
 * The one policy of a group: every question about reading, writing and deciding is asked here, for one caller, and the
 * static methods give the filter that answers the same question for a list.
 */
public record GroupPolicy(Caller caller, Group group, Standing standing) {
    private static final Set<Visibility> NAMED = Set.of(OPEN, MODERATED, CLOSED);
    private static final Set<Visibility> PUBLIC = Set.of(OPEN, MODERATED);

    /** Whether the caller may learn that this group exists, with its name and purpose. */
    public boolean mayKnow() {
        return switch (group.visibility()) {
            case OPEN, MODERATED, CLOSED -> true;
            case HIDDEN -> standing.belongs() || standing == Standing.INVITED || administersAll();
        };
    }

    /** Whether the caller may read topics, approved posts and figures. */
    public boolean mayRead() {
        return switch (group.visibility()) {
            case OPEN, MODERATED -> true;
            case CLOSED, HIDDEN -> standing.belongs() || administersAll();
        };
    }

    /** Whether the caller may see who belongs to the group. */
    public boolean maySeeMembers() {
        return standing.belongs() || mayModerate();
    }

    /** Whether the caller may write; that takes a membership in every type of group, whatever the caller's role. */
    public boolean mayPost() {
        return standing.belongs();
    }

    /** Whether what the caller writes appears without approval. */
    public boolean postsAtOnce() {
        return group.visibility() != MODERATED || mayModerate();
    }

    /** Whether joining would admit the caller or queue the request. */
    public boolean mayJoin() {
        return caller instanceof Caller.Member
                && mayKnow()
                && switch (standing) {
                    case NONE -> group.visibility() != HIDDEN || administersAll();
                    case INVITED -> true;
                    case WAITING -> PUBLIC.contains(group.visibility()) || administersAll();
                    case MEMBER, MODERATOR, HOST, BANNED -> false;
                };
    }

    /** Whether the caller decides about posts and requests; a federation's moderators do so in its public groups only. */
    public boolean mayModerate() {
        return switch (group.visibility()) {
            case OPEN, MODERATED ->
                standing.moderates() || administersAll() || has(caller, group.federation(), Roles.MODERATOR);
            case CLOSED, HIDDEN -> standing.moderates() || administersAll();
        };
    }

    /** Whether the caller changes the group itself and gives roles in it. */
    public boolean mayAdminister() {
        return standing == Standing.HOST || administersAll();
    }

    /** Whether the caller has all groups of the federation in hand; only then may a group change its type. */
    public boolean administersAll() {
        return has(caller, group.federation(), Roles.FORUM_ADMIN);
    }

    public May may() {
        return new May(mayRead(), mayPost(), mayJoin(), mayModerate(), mayAdminister());
    }

    /** Whether the caller may create groups in this federation. */
    public static boolean mayFound(Caller caller, FederationId federation) {
        return has(caller, federation, Roles.FORUM_ADMIN);
    }

    /** The groups for which {@link #mayKnow} holds. */
    public static GroupFilter known(Caller caller, FederationId federation, Map<GroupId, Standing> own) {
        return filter(caller, federation, NAMED, own, s -> s.belongs() || s == Standing.INVITED);
    }

    /** The groups for which {@link #mayRead} holds. */
    public static GroupFilter readable(Caller caller, FederationId federation, Map<GroupId, Standing> own) {
        return filter(caller, federation, PUBLIC, own, Standing::belongs);
    }

    /** The groups for which {@link #mayModerate} holds. */
    public static GroupFilter moderated(Caller caller, FederationId federation, Map<GroupId, Standing> own) {
        Set<Visibility> byRole = has(caller, federation, Roles.MODERATOR) ? PUBLIC : Set.of();
        return filter(caller, federation, byRole, own, Standing::moderates);
    }

    private static GroupFilter filter(
            Caller caller,
            FederationId federation,
            Set<Visibility> visibilities,
            Map<GroupId, Standing> own,
            Predicate<Standing> wanted) {
        if (has(caller, federation, Roles.FORUM_ADMIN)) {
            return GroupFilter.all(federation);
        }
        Set<GroupId> besides = own.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new GroupFilter(federation, visibilities, besides);
    }

    private static boolean has(Caller caller, FederationId federation, String role) {
        return caller instanceof Caller.Member member && member.federation().equals(federation) && member.has(role);
    }
}
