package org.miteinander.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

public interface InvitationsContract {
    FederationId RHEUMA = new FederationId("rheuma");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    MemberId ANNA = new MemberId("anna");
    MemberId BERND = new MemberId("bernd");

    Invitations invitations();

    private InvitationToken invited() {
        InvitationToken token = new InvitationToken(UUID.randomUUID().toString());
        invitations().keep(token, Invitation.issue(RHEUMA, Set.of("federation-admin"), NOON));
        return token;
    }

    @Test
    default void an_invitation_gives_its_roles() {
        InvitationToken token = invited();
        assertThat(invitations().redeem(RHEUMA, token, ANNA, NOON))
                .hasValueSatisfying(i -> assertThat(i.roles()).containsExactly("federation-admin"));
    }

    @Test
    default void an_invitation_is_for_one_person_who_may_try_again() {
        InvitationToken token = invited();
        invitations().redeem(RHEUMA, token, ANNA, NOON);
        assertThat(invitations().redeem(RHEUMA, token, BERND, NOON)).isEmpty();
        assertThat(invitations().redeem(RHEUMA, token, ANNA, NOON)).isPresent();
    }

    @Test
    default void an_invitation_holds_for_seven_days() {
        assertThat(invitations()
                        .redeem(
                                RHEUMA,
                                invited(),
                                ANNA,
                                NOON.plus(Duration.ofDays(7).minusSeconds(1))))
                .isPresent();
        assertThat(invitations().redeem(RHEUMA, invited(), ANNA, NOON.plus(Duration.ofDays(7))))
                .isEmpty();
    }

    @Test
    default void an_invitation_says_who_used_it() {
        InvitationToken token = invited();
        assertThat(invitations().find(RHEUMA, token))
                .hasValueSatisfying(i -> assertThat(i.usedBy()).isNull());
        invitations().redeem(RHEUMA, token, ANNA, NOON);
        assertThat(invitations().find(RHEUMA, token))
                .hasValueSatisfying(i -> assertThat(i.usedBy()).isEqualTo(ANNA));
        assertThat(invitations().find(new FederationId("other"), token)).isEmpty();
    }

    @Test
    default void an_invitation_is_none_in_another_federation() {
        assertThat(invitations().redeem(new FederationId("other"), invited(), ANNA, NOON))
                .isEmpty();
    }

    @Test
    default void a_token_nobody_issued_is_no_invitation() {
        assertThat(invitations().redeem(RHEUMA, new InvitationToken("guessed"), ANNA, NOON))
                .isEmpty();
    }

    @Test
    default void keeping_an_invitation_again_does_not_make_it_unused() {
        InvitationToken token = invited();
        invitations().redeem(RHEUMA, token, ANNA, NOON);
        invitations().keep(token, Invitation.issue(RHEUMA, Set.of("federation-admin"), NOON));
        assertThat(invitations().redeem(RHEUMA, token, BERND, NOON)).isEmpty();
    }
}
