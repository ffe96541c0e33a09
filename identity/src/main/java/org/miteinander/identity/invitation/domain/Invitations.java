package org.miteinander.identity.invitation.domain;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** All invitations of all federations. */
public interface Invitations {
    /** Keeps an invitation under its token's hash; keeping the same token again changes nothing. */
    void keep(InvitationToken token, Invitation invitation);

    /** The invitation as it is kept, used, expired or not. */
    Optional<Invitation> find(FederationId federation, InvitationToken token);

    /**
     * Uses the invitation for this person, at most one person ever.
     *
     * @return empty if it does not exist in this federation, has expired or was used by somebody else
     */
    Optional<Invitation> redeem(FederationId federation, InvitationToken token, MemberId who, Instant at);
}
