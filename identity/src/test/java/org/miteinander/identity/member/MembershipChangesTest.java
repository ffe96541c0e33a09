package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miteinander.identity.member.MembersFixture.RHEUMA;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.member.domain.ChangeRoles;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Rename;
import org.miteinander.platform.MemberId;

class MembershipChangesTest {
    private final MembersFixture here = new MembersFixture();
    private final AccountId annas = here.server.register();
    private final AccountId bernds = here.server.register();
    private final Membership.Joined anna = here.joined(annas, "Anna");
    private final Membership.Joined bernd = here.joined(bernds, "Bernd");

    @Test
    @DisplayName("B-03 the name can be changed at any time")
    void a_new_name_frees_the_old_one_and_is_told() {
        assertThat(here.rename.handle(RHEUMA, anna.member(), "Anja")).isInstanceOf(Rename.Outcome.Renamed.class);
        assertThat(here.memberships.told()).contains(new MemberEvent.Renamed());
        assertThat(here.rename.handle(RHEUMA, bernd.member(), "Anna")).isInstanceOf(Rename.Outcome.Renamed.class);
    }

    @Test
    void a_name_may_change_its_case_only() {
        assertThat(here.rename.handle(RHEUMA, anna.member(), "ANNA")).isInstanceOf(Rename.Outcome.Renamed.class);
        assertThat(here.rename.handle(RHEUMA, bernd.member(), "anna")).isEqualTo(new Rename.Outcome.Taken());
    }

    @Test
    void a_taken_or_staff_like_name_is_refused() {
        assertThat(here.rename.handle(RHEUMA, anna.member(), "B3rnd")).isEqualTo(new Rename.Outcome.Taken());
        assertThat(here.rename.handle(RHEUMA, anna.member(), "Team")).isEqualTo(new Rename.Outcome.Reserved());
        assertThat(here.rename.handle(RHEUMA, anna.member(), "?")).isEqualTo(new Rename.Outcome.Unfit());
        assertThat(here.rename.handle(RHEUMA, new MemberId("nobody"), "Clara"))
                .isEqualTo(new Rename.Outcome.NoMember());
    }

    @Test
    void roles_reach_the_account_server_and_are_told_once() {
        ChangeRoles.Outcome outcome =
                here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of("moderator", "counsellor"));
        assertThat(outcome).isEqualTo(new ChangeRoles.Outcome.Changed());
        assertThat(here.server.roles(RHEUMA, bernds)).containsExactlyInAnyOrder("member", "moderator", "counsellor");
        assertThat(here.memberships.told())
                .containsOnlyOnce(new MemberEvent.RolesChanged(Set.of("member", "moderator", "counsellor")));
    }

    @Test
    void a_role_taken_while_the_account_server_is_away_is_taken_later() {
        here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of("moderator"));
        here.server.away(true);
        assertThatThrownBy(() -> here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of()))
                .isInstanceOf(AccountsAway.class);
        here.server.away(false);
        here.memberships.unsettled(here.clock.instant().plusSeconds(1), 10).forEach(here.settle::handle);
        assertThat(here.server.roles(RHEUMA, bernds)).containsExactly("member");
    }

    @Test
    @DisplayName("a suspension is told at once, whether or not the account server can be reached")
    void what_is_taken_away_is_told_at_once_and_what_is_given_is_not() {
        here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of("moderator", "counsellor"));
        here.server.away(true);
        int told = here.memberships.told().size();
        assertThatThrownBy(() -> here.changeRoles.handle(
                        RHEUMA, anna.member(), bernd.member(), Set.of("moderator", "forum-admin")))
                .isInstanceOf(AccountsAway.class);
        assertThat(here.memberships.told())
                .hasSize(told + 1)
                .last()
                .isEqualTo(new MemberEvent.RolesChanged(Set.of("member", "moderator")));
        here.server.away(false);
        here.memberships.unsettled(here.clock.instant().plusSeconds(1), 10).forEach(here.settle::handle);
        assertThat(here.memberships.told())
                .last()
                .isEqualTo(new MemberEvent.RolesChanged(Set.of("member", "moderator", "forum-admin")));
    }

    @Test
    void nobody_takes_the_administration_from_themselves() {
        here.changeRoles.handle(RHEUMA, bernd.member(), anna.member(), Set.of("federation-admin"));
        assertThat(here.changeRoles.handle(RHEUMA, anna.member(), anna.member(), Set.of("moderator")))
                .isEqualTo(new ChangeRoles.Outcome.OwnAdministration());
        assertThat(here.changeRoles.handle(
                        RHEUMA, anna.member(), anna.member(), Set.of("federation-admin", "moderator")))
                .isEqualTo(new ChangeRoles.Outcome.Changed());
    }

    @Test
    void roles_that_do_not_exist_or_belong_to_the_platform_cannot_be_given() {
        assertThat(here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of("platform-operator")))
                .isEqualTo(new ChangeRoles.Outcome.UnknownRole("platform-operator"));
        assertThat(here.changeRoles.handle(RHEUMA, anna.member(), new MemberId("nobody"), Set.of("moderator")))
                .isEqualTo(new ChangeRoles.Outcome.NoSuchMember());
    }

    @Test
    void power_needs_a_second_factor_where_the_installation_says_so() {
        assertThat(here.server.needsSecondFactor(bernds)).isFalse();
        new ChangeRoles(here.memberships, here.settle(true))
                .handle(RHEUMA, anna.member(), bernd.member(), Set.of("counsellor"));
        assertThat(here.server.needsSecondFactor(bernds)).isTrue();
    }

    @Test
    void whoever_leaves_is_gone_at_once_and_everywhere() {
        here.leave.handle(RHEUMA, anna.member());
        assertThat(here.memberships.find(RHEUMA, anna.member()))
                .hasValueSatisfying(m -> assertThat(m).isInstanceOf(Membership.Left.class));
        assertThat(here.server.roles(RHEUMA, annas)).isEmpty();
        assertThat(here.memberships.told()).contains(new MemberEvent.Erased());
        assertThat(here.rename.handle(RHEUMA, bernd.member(), "Anna")).isInstanceOf(Rename.Outcome.Renamed.class);
    }

    @Test
    void leaving_works_while_the_account_server_is_away() {
        here.server.away(true);
        here.leave.handle(RHEUMA, anna.member());
        assertThat(here.memberships.told()).contains(new MemberEvent.Erased());
        here.server.away(false);
        here.memberships.unsettled(here.clock.instant().plusSeconds(1), 10).forEach(here.settle::handle);
        assertThat(here.server.roles(RHEUMA, annas)).isEmpty();
        assertThat(here.memberships.find(RHEUMA, anna.member()))
                .hasValueSatisfying(
                        m -> assertThat(((Membership.Left) m).account()).isNull());
    }

    @Test
    void a_late_word_to_the_account_server_does_not_outlast_a_newer_change() {
        Membership.Joined slow = bernd.withRoles(Set.of("member", "moderator"));
        here.memberships.store(slow, null);
        here.changeRoles.handle(RHEUMA, anna.member(), bernd.member(), Set.of("counsellor"));
        here.settle.handle(slow);
        assertThat(here.server.roles(RHEUMA, bernds)).containsExactlyInAnyOrder("member", "counsellor");
    }
}
