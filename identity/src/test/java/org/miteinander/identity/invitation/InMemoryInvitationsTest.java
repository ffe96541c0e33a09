package org.miteinander.identity.invitation;

import org.miteinander.identity.invitation.domain.Invitations;

class InMemoryInvitationsTest implements InvitationsContract {
    private final InMemoryInvitations invitations = new InMemoryInvitations();

    @Override
    public Invitations invitations() {
        return invitations;
    }
}
