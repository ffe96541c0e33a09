package org.miteinander.groups.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.group.GroupFixture.aMember;
import static org.miteinander.groups.group.GroupFixture.forumAdmin;
import static org.miteinander.groups.group.GroupFixture.staff;
import static org.miteinander.groups.group.Standing.BANNED;
import static org.miteinander.groups.group.Standing.HOST;
import static org.miteinander.groups.group.Standing.INVITED;
import static org.miteinander.groups.group.Standing.MEMBER;
import static org.miteinander.groups.group.Standing.MODERATOR;
import static org.miteinander.groups.group.Standing.NONE;
import static org.miteinander.groups.group.Standing.WAITING;
import static org.miteinander.groups.group.Visibility.CLOSED;
import static org.miteinander.groups.membership.domain.JoiningAGroupTest.anna;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.membership.domain.MembershipEvent.Why;

class ChangingAStandingTest {
    private static final GroupPolicy HOSTING = staff(CLOSED, HOST);
    private static final GroupPolicy MODERATING = staff(CLOSED, MODERATOR);
    private static final GroupPolicy TAKING_PART = staff(CLOSED, MEMBER);

    @Test
    void whoever_asked_is_admitted_by_a_moderator() {
        assertThat(event(anna(WAITING).change(MEMBER, MODERATING, null, NOON)))
                .isEqualTo(new MembershipEvent.Joined(MEMBER, true));
    }

    @Test
    void whoever_asked_is_refused_with_a_reason_and_may_ask_again() {
        ChangeOutcome outcome = anna(WAITING).remove(WAITING, MODERATING, "voll", NOON);
        assertThat(event(outcome)).isEqualTo(new MembershipEvent.Refused());
        Membership after = ((ChangeOutcome.Changed) outcome).change().after();
        assertThat(after.reason()).isEqualTo("voll");
        assertThat(after.join(CLOSED, false, NOON)).isInstanceOf(JoinOutcome.Queued.class);
    }

    @Test
    void what_was_decided_about_an_earlier_standing_changes_nothing() {
        assertThat(anna(HOST).change(WAITING, MEMBER, forumAdmin(CLOSED), null, NOON))
                .isEqualTo(new ChangeOutcome.Moved(HOST));
        assertThat(anna(BANNED).change(WAITING, MEMBER, forumAdmin(CLOSED), null, NOON))
                .isEqualTo(new ChangeOutcome.Moved(BANNED));
        assertThat(anna(WAITING).change(WAITING, MEMBER, MODERATING, null, NOON))
                .isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(anna(HOST).change(WAITING, MEMBER, TAKING_PART, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"NONE", "INVITED", "BANNED"})
    void nobody_is_put_into_a_group_unasked(Standing standing) {
        assertThat(anna(standing).change(MEMBER, HOSTING, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ASKED));
    }

    @Test
    void the_forum_administration_appoints_the_first_host() {
        assertThat(event(anna(NONE).change(HOST, forumAdmin(CLOSED), null, NOON)))
                .isEqualTo(new MembershipEvent.Joined(HOST, true));
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, MODERATOR", "MEMBER, HOST", "MODERATOR, MEMBER", "HOST, BANNED"})
    void roles_are_a_hosts_business(Standing before, Standing wanted) {
        assertThat(anna(before).change(wanted, MODERATING, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
        assertThat(anna(before).change(wanted, HOSTING, null, NOON)).isInstanceOf(ChangeOutcome.Changed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"MODERATOR", "HOST"})
    void only_a_host_removes_whoever_has_a_role(Standing standing) {
        assertThat(anna(standing).remove(standing, MODERATING, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
        assertThat(event(anna(standing).remove(standing, HOSTING, null, NOON)))
                .isEqualTo(new MembershipEvent.Left(Why.REMOVED));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void a_plain_member_decides_nothing(Standing wanted) {
        assertThat(anna(WAITING).change(wanted, TAKING_PART, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
        assertThat(anna(WAITING).remove(wanted, TAKING_PART, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void what_was_decided_about_one_standing_does_not_hit_another(Standing now) {
        for (Standing seen : Standing.values()) {
            if (seen != now) {
                assertThat(anna(now).remove(seen, HOSTING, "weil", NOON)).isEqualTo(new ChangeOutcome.Moved(now));
            }
        }
    }

    @Test
    void another_role_is_no_new_membership() {
        ChangeOutcome outcome = anna(MEMBER).change(MODERATOR, HOSTING, null, NOON);
        assertThat(event(outcome)).isEqualTo(new MembershipEvent.Joined(MODERATOR, false));
        assertThat(((ChangeOutcome.Changed) outcome).change().after().since())
                .isEqualTo(anna(MEMBER).since());
    }

    @Test
    void inviting_somebody_who_asked_admits_them() {
        assertThat(event(anna(WAITING).change(INVITED, MODERATING, null, NOON)))
                .isEqualTo(new MembershipEvent.Joined(MEMBER, true));
    }

    @Test
    void a_ban_can_be_lifted_by_inviting_or_removing() {
        assertThat(event(anna(BANNED).change(INVITED, MODERATING, null, NOON)))
                .isEqualTo(new MembershipEvent.Invited());
        assertThat(event(anna(BANNED).remove(BANNED, MODERATING, null, NOON)))
                .isEqualTo(new MembershipEvent.Left(Why.REMOVED));
    }

    @Test
    void nobody_bans_themselves() {
        GroupPolicy self = new GroupPolicy(aMember(ANNA), aGroup(CLOSED), HOST);
        assertThat(anna(HOST).change(BANNED, self, null, NOON))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"WAITING", "INVITED", "MEMBER", "MODERATOR", "HOST"})
    void everybody_may_leave(Standing standing) {
        assertThat(event(anna(standing).leave(NOON))).isEqualTo(new MembershipEvent.Left(Why.LEFT));
    }

    @Test
    void leaving_lifts_no_ban() {
        assertThat(anna(BANNED).leave(NOON)).isEqualTo(new ChangeOutcome.Refused(Refusal.NOT_WELCOME));
        assertThat(anna(NONE).leave(NOON)).isEqualTo(new ChangeOutcome.Unchanged());
    }

    @Test
    void whoever_takes_a_request_back_does_not_leave_after_being_admitted() {
        assertThat(event(anna(WAITING).leave(WAITING, NOON))).isEqualTo(new MembershipEvent.Left(Why.LEFT));
        assertThat(anna(MEMBER).leave(WAITING, NOON)).isEqualTo(new ChangeOutcome.Moved(MEMBER));
        assertThat(event(anna(MEMBER).leave(null, NOON))).isEqualTo(new MembershipEvent.Left(Why.LEFT));
    }

    private static MembershipEvent event(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).change().event();
    }
}
