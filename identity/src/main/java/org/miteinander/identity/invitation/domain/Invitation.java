package org.miteinander.identity.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Lets one person join with roles. Whoever used it may use it again, so that a request cut off can be repeated.
 *
 * @param usedBy the one who joined with it, null while it is unused
 */
public record Invitation(
        FederationId federation,
        Set<String> roles,
        Instant expires,
        @Nullable MemberId usedBy) {
    public static final Duration VALID = Duration.ofDays(7);

    public Invitation {
        roles = Set.copyOf(roles);
    }

    public static Invitation issue(FederationId federation, Set<String> roles, Instant at) {
        return new Invitation(federation, roles, at.plus(VALID), null);
    }

    public boolean opensFor(MemberId who, Instant at) {
        return usedBy == null ? at.isBefore(expires) : usedBy.equals(who);
    }

    public Invitation usedBy(MemberId who) {
        return new Invitation(federation, roles, expires, who);
    }
}
