package org.miteinander.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;

class MongoInvitationsTest extends IdentityServiceTest implements InvitationsContract {
    @Autowired
    private Invitations invitations;

    @Override
    public Invitations invitations() {
        return invitations;
    }

    @Test
    void the_token_itself_is_not_stored() {
        InvitationToken token = new InvitationToken("a-token-that-must-not-be-found");
        invitations.keep(token, Invitation.issue(RHEUMA, java.util.Set.of("member"), NOON));
        for (Document document : EmbeddedParts.mongo()
                .getDatabase("identity")
                .getCollection("invitations")
                .find()) {
            assertThat(document.toJson()).doesNotContain(token.value());
        }
    }
}
