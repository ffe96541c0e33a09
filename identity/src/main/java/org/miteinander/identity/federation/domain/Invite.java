package org.miteinander.identity.federation.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;

/**
 * Invites somebody to administer a federation. The link is derived from the request's receipt, so that a request that is
 * sent again gives the same one.
 */
public final class Invite {
    private final Federations federations;
    private final Invitations invitations;
    private final Keys keys;
    private final Clock clock;

    public Invite(Federations federations, Invitations invitations, Keys keys, Clock clock) {
        this.federations = federations;
        this.invitations = invitations;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param receipt what the request was given for its idempotency key
     * @return empty if there is no such federation
     */
    public Optional<InvitationToken> handle(FederationId federation, String receipt) {
        if (!federations.exists(federation)) {
            return Optional.empty();
        }
        InvitationToken token =
                new InvitationToken(keys.secret(FederationId.PLATFORM, "invitation|" + federation + "|" + receipt));
        invitations.keep(token, Invitation.issue(federation, Set.of(Roles.FEDERATION_ADMIN), clock.instant()));
        return Optional.of(token);
    }
}
