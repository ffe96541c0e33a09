package org.miteinander.identity.federation.domain;

import org.miteinander.identity.invitation.domain.InvitationToken;

/** What came of the wish to open a federation. */
public sealed interface Opening {
    /** The federation is open; the invitation makes whoever uses it its administrator. */
    record Opened(Federation federation, InvitationToken invitation) implements Opening {}

    record SlugReserved() implements Opening {}

    record SlugTaken() implements Opening {}
}
