package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miteinander.identity.member.MembersFixture.RHEUMA;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.member.domain.JoinOutcome;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class JoiningTest {
    private final MembersFixture here = new MembersFixture();
    private final AccountId anna = here.server.register();
    private final AccountId bernd = here.server.register();

    @Test
    void somebody_who_joins_is_a_member_here_and_at_the_account_server_and_it_is_told() {
        Membership.Joined joined = here.joined(anna, "Anna");
        assertThat(joined.roles()).containsExactly("member");
        assertThat(here.server.roles(RHEUMA, anna)).containsExactly("member");
        assertThat(here.memberships.told()).containsExactly(new MemberEvent.Joined(Set.of("member")));
    }

    @Test
    void joining_twice_is_refused_unless_it_is_the_same_request() {
        here.joined(anna, "Anna");
        assertThat(here.join(anna, "Anja")).isEqualTo(new JoinOutcome.AlreadyMember());
        assertThat(here.join(anna, "Anna", null, true)).isInstanceOf(JoinOutcome.Admitted.class);
        assertThat(here.memberships.told()).hasSize(1);
    }

    @Test
    void a_name_that_looks_like_another_members_is_taken() {
        here.joined(anna, "Anna");
        assertThat(here.join(bernd, "4NNA")).isEqualTo(new JoinOutcome.PseudonymTaken());
        assertThat(here.server.roles(RHEUMA, bernd)).isEmpty();
    }

    @Test
    @DisplayName("B-02 staff-like names are refused on joining")
    void a_staff_like_name_is_refused() {
        assertThat(here.join(anna, "Moderatorin")).isEqualTo(new JoinOutcome.PseudonymReserved());
        assertThat(here.join(anna, "Rheuma Netz Nord")).isEqualTo(new JoinOutcome.PseudonymReserved());
        assertThat(here.join(anna, "!")).isEqualTo(new JoinOutcome.PseudonymUnfit());
    }

    @Test
    void an_invitation_gives_its_roles_once() {
        InvitationToken token = new InvitationToken("token");
        here.invitations.keep(token, Invitation.issue(RHEUMA, Set.of("federation-admin"), here.clock.instant()));
        JoinOutcome.Admitted admitted = (JoinOutcome.Admitted) here.join(anna, "Anna", "token", false);
        assertThat(admitted.member().roles()).containsExactlyInAnyOrder("member", "federation-admin");
        assertThat(here.join(bernd, "Bernd", "token", false)).isEqualTo(new JoinOutcome.InvitationInvalid());
        assertThat(here.join(bernd, "Bernd")).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    void an_invitation_is_not_lost_on_a_taken_name() {
        here.joined(bernd, "Bernd");
        InvitationToken token = new InvitationToken("token");
        here.invitations.keep(token, Invitation.issue(RHEUMA, Set.of("moderator"), here.clock.instant()));
        assertThat(here.join(anna, "Bernd", "token", false)).isEqualTo(new JoinOutcome.PseudonymTaken());
        assertThat(here.join(anna, "Anna", "token", false)).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    void an_account_under_deletion_joins_nothing_and_no_federation_is_joined_that_is_not_there() {
        here.closing.add(anna);
        assertThat(here.join(anna, "Anna")).isEqualTo(new JoinOutcome.AccountClosing());
        FederationId other = new FederationId("other");
        Seats.Seat seat = here.seats.of(other, bernd).orElseThrow();
        assertThat(here.join.handle(other, bernd, seat, "Bernd", null, false))
                .isEqualTo(new JoinOutcome.NoSuchFederation());
    }

    @Test
    void what_an_absent_account_server_cut_off_is_completed_later() {
        here.server.away(true);
        assertThatThrownBy(() -> here.join(anna, "Anna")).isInstanceOf(AccountsAway.class);
        assertThat(here.memberships.told()).isEmpty();
        here.server.away(false);
        here.memberships.unsettled(here.clock.instant().plusSeconds(1), 10).forEach(here.settle::handle);
        assertThat(here.server.roles(RHEUMA, anna)).containsExactly("member");
        assertThat(here.memberships.told()).hasSize(1);
    }

    @Test
    void trying_again_with_another_name_frees_the_first_one() {
        here.server.away(true);
        assertThatThrownBy(() -> here.join(anna, "Anna")).isInstanceOf(AccountsAway.class);
        here.server.away(false);
        assertThat(here.joined(anna, "Anja").pseudonym().text()).isEqualTo("Anja");
        assertThat(here.join(bernd, "Anna")).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    void a_claim_that_a_crash_left_behind_is_free_after_a_while() {
        here.pseudonyms.claim(
                RHEUMA, new Pseudonym("Anna", Pseudonym.key("Anna")), new MemberId("gone"), here.clock.instant());
        assertThat(here.join(anna, "Anna")).isEqualTo(new JoinOutcome.PseudonymTaken());
        here.clock.pass(Duration.ofMinutes(11));
        assertThat(here.join(anna, "Anna")).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    void a_used_name_is_never_free_however_old_its_claim() {
        here.joined(anna, "Anna");
        here.clock.pass(Duration.ofDays(400));
        assertThat(here.join(bernd, "Anna")).isEqualTo(new JoinOutcome.PseudonymTaken());
    }

    @Test
    void an_account_deleted_meanwhile_leaves_no_membership() {
        here.server.delete(anna);
        assertThat(here.join(anna, "Anna")).isEqualTo(new JoinOutcome.AccountClosing());
        assertThat(here.join(bernd, "Anna")).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    void whoever_comes_back_is_another_member() {
        Membership.Joined before = here.joined(anna, "Anna");
        here.leave.handle(RHEUMA, before.member());
        Membership.Joined after = here.joined(anna, "Anna");
        assertThat(after.member()).isNotEqualTo(before.member());
        assertThat(here.seats.all(here.federations.slugs(), anna)).containsExactly(after);
    }
}
