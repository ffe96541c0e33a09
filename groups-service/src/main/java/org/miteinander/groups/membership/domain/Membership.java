package org.miteinander.groups.membership.domain;

import static org.miteinander.groups.group.Standing.BANNED;
import static org.miteinander.groups.group.Standing.INVITED;
import static org.miteinander.groups.group.Standing.MEMBER;
import static org.miteinander.groups.group.Standing.NONE;
import static org.miteinander.groups.group.Standing.WAITING;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * How one person stands to one group. Stays, without a standing, after somebody left, so that its version counts on.
 *
 * @param since when the person joined, asked, was invited or was banned
 * @param version 0 if nothing is stored yet
 * @param reason what was said when the person was refused, removed or banned
 */
public record Membership(
        FederationId federation,
        GroupId group,
        MemberId member,
        Standing standing,
        Instant since,
        long version,
        @Nullable String reason) {
    public static Membership none(FederationId federation, GroupId group, MemberId member) {
        return new Membership(federation, group, member, NONE, Instant.EPOCH, 0, null);
    }

    /** @param administers whether this person administers all groups of the federation and needs nobody's leave */
    public JoinOutcome join(Visibility visibility, boolean administers, Instant at) {
        return switch (standing) {
            case MEMBER, MODERATOR, HOST -> new JoinOutcome.Refused(Refusal.ALREADY_MEMBER);
            case INVITED -> admitted(at);
            case BANNED ->
                new JoinOutcome.Refused(unknown(visibility, administers) ? Refusal.NO_SUCH_GROUP : Refusal.NOT_WELCOME);
            case WAITING -> administers ? admitted(at) : askAgain(visibility, at);
            case NONE -> administers ? admitted(at) : ask(visibility, at);
        };
    }

    private JoinOutcome ask(Visibility visibility, Instant at) {
        return switch (visibility) {
            case OPEN, MODERATED -> admitted(at); // moderated: its posts wait for approval, not its members
            case CLOSED -> new JoinOutcome.Queued(to(WAITING, at, null, new MembershipEvent.Asked()));
            case HIDDEN -> new JoinOutcome.Refused(Refusal.NO_SUCH_GROUP); // the answer for a missing group
        };
    }

    private JoinOutcome askAgain(Visibility visibility, Instant at) {
        return switch (visibility) {
            case OPEN, MODERATED -> admitted(at); // it was closed when this person asked
            case CLOSED -> new JoinOutcome.Refused(Refusal.ALREADY_ASKED);
            case HIDDEN -> new JoinOutcome.Refused(Refusal.NO_SUCH_GROUP);
        };
    }

    private JoinOutcome admitted(Instant at) {
        return new JoinOutcome.Admitted(to(MEMBER, at, null, new MembershipEvent.Joined(MEMBER, false)));
    }

    private static boolean unknown(Visibility visibility, boolean administers) {
        return visibility == Visibility.HIDDEN && !administers;
    }

    /** Leaves, takes a request back or declines an invitation; a ban is not the banned person's to lift. */
    public ChangeOutcome leave(Instant at) {
        return switch (standing) {
            case NONE -> new ChangeOutcome.Unchanged();
            case BANNED -> new ChangeOutcome.Refused(Refusal.NOT_WELCOME);
            case WAITING, INVITED, MEMBER, MODERATOR, HOST ->
                changed(NONE, at, null, new MembershipEvent.Left(MembershipEvent.Why.LEFT));
        };
    }

    /** @param from how the person stood as far as they knew; null: however they stand */
    public ChangeOutcome leave(@Nullable Standing from, Instant at) {
        return from == null || from == standing ? leave(at) : new ChangeOutcome.Moved(standing);
    }

    /**
     * The same for somebody who decided about a person who stood so; null: however the person stands.
     *
     * @param from what was meant for a request must not move a moderator, and no older page may lift a ban
     */
    public ChangeOutcome change(
            @Nullable Standing from, Standing wanted, GroupPolicy actor, @Nullable String why, Instant at) {
        return from == null || from == standing || !actor.mayModerate()
                ? change(wanted, actor, why, at)
                : new ChangeOutcome.Moved(standing);
    }

    /** Whom somebody of the group admits, invites, bans or gives a role; {@link #remove} is the opposite. */
    public ChangeOutcome change(Standing wanted, GroupPolicy actor, @Nullable String why, Instant at) {
        if (!mayDecide(wanted, actor)) {
            return new ChangeOutcome.Refused(Refusal.NOT_ALLOWED);
        }
        return switch (wanted) {
            case MEMBER, MODERATOR, HOST -> appoint(wanted, actor.administersAll(), at);
            case INVITED -> invite(at);
            case BANNED -> ban(why, at);
            case NONE, WAITING -> new ChangeOutcome.Refused(Refusal.NOT_ALLOWED); // only the person can ask
        };
    }

    /** Moderators decide about members; whatever touches a role inside the group takes a host. */
    private boolean mayDecide(Standing wanted, GroupPolicy actor) {
        boolean self = actor.caller() instanceof Caller.Member caller
                && caller.member().equals(member);
        if (self && wanted == BANNED) {
            return false;
        }
        return standing.moderates() || wanted.moderates() ? actor.mayAdminister() : actor.mayModerate();
    }

    private ChangeOutcome appoint(Standing wanted, boolean administers, Instant at) {
        return switch (standing) {
            case MEMBER, MODERATOR, HOST ->
                standing == wanted
                        ? new ChangeOutcome.Unchanged()
                        : changed(wanted, since, null, new MembershipEvent.Joined(wanted, false));
            case WAITING -> changed(wanted, at, null, new MembershipEvent.Joined(wanted, true));
            case NONE, INVITED, BANNED ->
                administers
                        ? changed(wanted, at, null, new MembershipEvent.Joined(wanted, true))
                        : new ChangeOutcome.Refused(Refusal.NOT_ASKED);
        };
    }

    private ChangeOutcome invite(Instant at) {
        return switch (standing) {
            case NONE, BANNED -> changed(INVITED, at, null, new MembershipEvent.Invited());
            case INVITED -> new ChangeOutcome.Unchanged();
            case WAITING -> changed(MEMBER, at, null, new MembershipEvent.Joined(MEMBER, true)); // both want it
            case MEMBER, MODERATOR, HOST -> new ChangeOutcome.Refused(Refusal.ALREADY_MEMBER);
        };
    }

    private ChangeOutcome ban(@Nullable String why, Instant at) {
        return standing == BANNED
                ? new ChangeOutcome.Unchanged()
                : changed(BANNED, at, why, new MembershipEvent.Left(MembershipEvent.Why.BANNED));
    }

    /**
     * Refuses a request, takes an invitation back, removes somebody or lifts a ban.
     *
     * @param from how this person stood when somebody decided: what was meant for a request must not hit a member
     */
    public ChangeOutcome remove(Standing from, GroupPolicy actor, @Nullable String why, Instant at) {
        if (actor.mayModerate() && standing != from) {
            return new ChangeOutcome.Moved(standing);
        }
        if (!mayDecide(NONE, actor)) {
            return new ChangeOutcome.Refused(Refusal.NOT_ALLOWED);
        }
        return switch (standing) {
            case NONE -> new ChangeOutcome.Unchanged();
            case WAITING -> changed(NONE, at, why, new MembershipEvent.Refused());
            case INVITED, MEMBER, MODERATOR, HOST, BANNED ->
                changed(NONE, at, why, new MembershipEvent.Left(MembershipEvent.Why.REMOVED));
        };
    }

    /** The person is gone for good. */
    public Change erased(Instant at) {
        return to(NONE, at, null, new MembershipEvent.Left(MembershipEvent.Why.ERASED));
    }

    private ChangeOutcome changed(Standing wanted, Instant at, @Nullable String why, MembershipEvent event) {
        return new ChangeOutcome.Changed(to(wanted, at, why, event));
    }

    private Change to(Standing wanted, Instant at, @Nullable String why, MembershipEvent event) {
        return new Change(new Membership(federation, group, member, wanted, at, version + 1, why), event);
    }
}
