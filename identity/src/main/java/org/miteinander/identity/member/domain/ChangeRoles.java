package org.miteinander.identity.member.domain;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.FederationRoles;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;

/** Gives and takes roles. Nobody takes the administration from themselves. */
public final class ChangeRoles {
    private static final int TRIES = 5;

    /** What came of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NoSuchMember() implements Outcome {}

        record UnknownRole(String role) implements Outcome {}

        record OwnAdministration() implements Outcome {}
    }

    private final Memberships memberships;
    private final Settle settle;

    public ChangeRoles(Memberships memberships, Settle settle) {
        this.memberships = memberships;
        this.settle = settle;
    }

    /**
     * @param by the administrator who asks
     * @param roles all roles the member shall have; {@code member} is always among them
     * @throws AccountsAway if the account server cannot be reached; the change is completed later
     */
    public Outcome handle(FederationId federation, MemberId by, MemberId member, Set<String> roles) {
        for (String role : roles) {
            if (!FederationRoles.ALL.contains(role)) {
                return new Outcome.UnknownRole(role);
            }
        }
        if (by.equals(member) && !roles.contains(Roles.FEDERATION_ADMIN)) {
            return new Outcome.OwnAdministration();
        }
        Set<String> wanted = new HashSet<>(roles);
        wanted.add(Roles.MEMBER);
        return change(federation, member, wanted);
    }

    private Outcome change(FederationId federation, MemberId member, Set<String> wanted) {
        for (int i = 0; i < TRIES; i++) {
            if (!(memberships.find(federation, member).orElse(null) instanceof Membership.Joined joined)) {
                return new Outcome.NoSuchMember();
            }
            if (joined.settled() && joined.roles().equals(wanted)) {
                return new Outcome.Changed();
            }
            Membership.Joined next = joined.withRoles(wanted);
            if (memberships.store(next, taken(joined.roles(), wanted))) {
                settle.handle(next);
                return new Outcome.Changed();
            }
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }

    /** What is taken away counts and is told at once; what is given has to wait for the account server. */
    private static @Nullable MemberEvent taken(Set<String> before, Set<String> wanted) {
        if (wanted.containsAll(before)) {
            return null;
        }
        Set<String> left = new HashSet<>(before);
        left.retainAll(wanted);
        return new MemberEvent.RolesChanged(left);
    }
}
