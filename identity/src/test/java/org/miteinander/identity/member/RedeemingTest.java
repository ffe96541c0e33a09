package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miteinander.identity.member.MembersFixture.RHEUMA;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Redeem;
import org.miteinander.platform.MemberId;

class RedeemingTest {
    private static final String LINK = "token";

    private final MembersFixture here = new MembersFixture();
    private final AccountId annas = here.server.register();
    private final Membership.Joined anna = here.joined(annas, "Anna");
    private final Membership.Joined bernd = here.joined(here.server.register(), "Bernd");

    private void invite() {
        here.invitations.keep(
                new InvitationToken(LINK), Invitation.issue(RHEUMA, Set.of("federation-admin"), here.clock.instant()));
    }

    private Redeem.Outcome redeem(MemberId member) {
        return here.redeem.handle(RHEUMA, member, LINK);
    }

    @Test
    void an_invitation_adds_its_roles_to_those_a_member_has() {
        invite();
        here.changeRoles.handle(RHEUMA, bernd.member(), anna.member(), Set.of("moderator"));
        assertThat(redeem(anna.member()))
                .isInstanceOfSatisfying(
                        Redeem.Outcome.Redeemed.class,
                        redeemed -> assertThat(redeemed.member().roles())
                                .containsExactlyInAnyOrder("member", "moderator", "federation-admin"));
        assertThat(here.server.roles(RHEUMA, annas))
                .containsExactlyInAnyOrder("member", "moderator", "federation-admin");
    }

    @Test
    void it_is_for_one_person_who_may_ask_again() {
        invite();
        redeem(anna.member());
        assertThat(redeem(bernd.member())).isEqualTo(new Redeem.Outcome.Invalid());
        assertThat(redeem(anna.member())).isInstanceOf(Redeem.Outcome.Redeemed.class);
    }

    @Test
    void whoever_lost_the_role_does_not_get_it_back_by_the_same_link() {
        invite();
        redeem(anna.member());
        here.changeRoles.handle(RHEUMA, bernd.member(), anna.member(), Set.of());
        assertThat(redeem(anna.member())).isEqualTo(new Redeem.Outcome.Invalid());
        assertThat(here.server.roles(RHEUMA, annas)).containsExactly("member");
    }

    @Test
    void a_link_that_somebody_joined_with_gives_nothing_again() {
        invite();
        AccountId claras = here.server.register();
        here.join(claras, "Clara", LINK, false);
        MemberId clara = here.seats.of(RHEUMA, claras).orElseThrow().member();
        here.changeRoles.handle(RHEUMA, anna.member(), clara, Set.of());
        assertThat(redeem(clara)).isEqualTo(new Redeem.Outcome.Invalid());
    }

    @Test
    void an_old_or_a_guessed_link_gives_nothing_and_a_stranger_uses_none_up() {
        assertThat(redeem(anna.member())).isEqualTo(new Redeem.Outcome.Invalid());
        invite();
        assertThat(redeem(new MemberId("nobody"))).isEqualTo(new Redeem.Outcome.NoMember());
        here.clock.pass(Duration.ofDays(7));
        assertThat(redeem(anna.member())).isEqualTo(new Redeem.Outcome.Invalid());
    }

    @Test
    void what_an_absent_account_server_cut_off_is_completed_later() {
        invite();
        here.server.away(true);
        assertThatThrownBy(() -> redeem(anna.member())).isInstanceOf(AccountsAway.class);
        here.server.away(false);
        here.memberships.unsettled(here.clock.instant().plusSeconds(1), 10).forEach(here.settle::handle);
        assertThat(here.server.roles(RHEUMA, annas)).containsExactlyInAnyOrder("member", "federation-admin");
    }
}
