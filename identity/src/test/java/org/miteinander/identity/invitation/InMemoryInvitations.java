package org.miteinander.identity.invitation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

public final class InMemoryInvitations implements Invitations {
    private final Map<String, Invitation> kept = new HashMap<>();

    @Override
    public synchronized void keep(InvitationToken token, Invitation invitation) {
        kept.putIfAbsent(key(invitation.federation(), token), invitation);
    }

    @Override
    public synchronized Optional<Invitation> find(FederationId federation, InvitationToken token) {
        return Optional.ofNullable(kept.get(key(federation, token)));
    }

    @Override
    public synchronized Optional<Invitation> redeem(
            FederationId federation, InvitationToken token, MemberId who, Instant at) {
        String key = key(federation, token);
        Invitation found = kept.get(key);
        if (found == null || !found.opensFor(who, at)) {
            return Optional.empty();
        }
        kept.put(key, found.usedBy(who));
        return Optional.of(found.usedBy(who));
    }

    private static String key(FederationId federation, InvitationToken token) {
        return federation + "|" + token.hash();
    }
}
