package org.miteinander.identity.federation.domain;

import java.util.Optional;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.platform.FederationId;

/**
 * Opens a federation: first the organization, then the document, then the invitation. Each step may be repeated, so a
 * request that was cut off is completed by sending it again.
 */
public final class OpenFederation {
    private final Federations federations;
    private final Organizations organizations;
    private final Invite invite;

    public OpenFederation(Federations federations, Organizations organizations, Invite invite) {
        this.federations = federations;
        this.organizations = organizations;
        this.invite = invite;
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
        return new Opening.Opened(federation, invite.handle(slug, receipt).orElseThrow());
    }
}
