package org.miteinander.identity.federation.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;

/**
 * Opens a federation: first the organization, then the document, then the invitation. Each step may be repeated, so a
 * request that was cut off is completed by sending it again; the invitation is derived from the receipt and comes out
 * the same.
 */
public final class OpenFederation {
    private final Federations federations;
    private final Organizations organizations;
    private final Invitations invitations;
    private final Keys keys;
    private final Clock clock;

    public OpenFederation(
            Federations federations, Organizations organizations, Invitations invitations, Keys keys, Clock clock) {
        this.federations = federations;
        this.organizations = organizations;
        this.invitations = invitations;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param receipt what the request was given for its idempotency key
     * @throws AccountsAway if the account server cannot be reached; nothing is visible then
     */
    public Opening handle(FederationId slug, Profile profile, String receipt) {
        if (Slugs.reserved(slug)) {
            return new Opening.SlugReserved();
        }
        Optional<String> holder = federations.openedBy(slug);
        if (holder.isPresent() && !holder.get().equals(receipt)) {
            return new Opening.SlugTaken();
        }
        organizations.create(slug);
        Federation federation = new Federation(slug, profile, 1);
        if (!federations.add(federation, receipt)) {
            return new Opening.SlugTaken();
        }
        InvitationToken token =
                new InvitationToken(keys.secret(FederationId.PLATFORM, "invitation|" + slug + "|" + receipt));
        invitations.keep(token, Invitation.issue(slug, Set.of(Roles.FEDERATION_ADMIN), clock.instant()));
        return new Opening.Opened(federation, token);
    }
}
