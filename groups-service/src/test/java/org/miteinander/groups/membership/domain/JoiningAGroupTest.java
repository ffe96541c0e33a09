package org.miteinander.groups.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.Standing.BANNED;
import static org.miteinander.groups.group.Standing.HOST;
import static org.miteinander.groups.group.Standing.INVITED;
import static org.miteinander.groups.group.Standing.MEMBER;
import static org.miteinander.groups.group.Standing.MODERATOR;
import static org.miteinander.groups.group.Standing.NONE;
import static org.miteinander.groups.group.Standing.WAITING;
import static org.miteinander.groups.group.Visibility.CLOSED;
import static org.miteinander.groups.group.Visibility.HIDDEN;
import static org.miteinander.groups.group.Visibility.MODERATED;
import static org.miteinander.groups.group.Visibility.OPEN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;

class JoiningAGroupTest {
    static Membership anna(Standing standing) {
        return new Membership(FEDERATION, GROUP, ANNA, standing, NOON.minusSeconds(60), 3, null);
    }

    @Test
    void whoever_joins_an_open_group_is_in() {
        assertThat(anna(NONE).join(OPEN, false, NOON)).isInstanceOfSatisfying(JoinOutcome.Admitted.class, admitted -> {
            assertThat(admitted.change().after().standing()).isEqualTo(MEMBER);
            assertThat(admitted.change().after().since()).isEqualTo(NOON);
            assertThat(admitted.change().after().version()).isEqualTo(4);
            assertThat(admitted.change().event()).isEqualTo(new MembershipEvent.Joined(MEMBER, false));
        });
    }

    @Test
    void a_moderated_group_lets_posts_wait_not_people() {
        assertThat(anna(NONE).join(MODERATED, false, NOON)).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @Test
    @DisplayName("G-04: one joins a closed group by request")
    void a_closed_group_is_asked() {
        assertThat(anna(NONE).join(CLOSED, false, NOON)).isInstanceOfSatisfying(JoinOutcome.Queued.class, queued -> {
            assertThat(queued.change().after().standing()).isEqualTo(WAITING);
            assertThat(queued.change().event()).isEqualTo(new MembershipEvent.Asked());
        });
    }

    @Test
    @DisplayName("G-05: a stranger cannot tell a hidden group from a missing one")
    void a_stranger_cannot_tell_a_hidden_group_from_a_missing_one() {
        var refused = new JoinOutcome.Refused(Refusal.NO_SUCH_GROUP);
        assertThat(anna(NONE).join(HIDDEN, false, NOON)).isEqualTo(refused);
        assertThat(anna(BANNED).join(HIDDEN, false, NOON)).isEqualTo(refused);
        assertThat(anna(WAITING).join(HIDDEN, false, NOON)).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void an_invitation_opens_every_group(Visibility visibility) {
        assertThat(anna(INVITED).join(visibility, false, NOON)).isInstanceOf(JoinOutcome.Admitted.class);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void nobody_joins_twice(Visibility visibility) {
        for (Standing standing : new Standing[] {MEMBER, MODERATOR, HOST}) {
            assertThat(anna(standing).join(visibility, false, NOON))
                    .isEqualTo(new JoinOutcome.Refused(Refusal.ALREADY_MEMBER));
        }
    }

    @Test
    void asking_twice_is_one_request() {
        assertThat(anna(WAITING).join(CLOSED, false, NOON)).isEqualTo(new JoinOutcome.Refused(Refusal.ALREADY_ASKED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"OPEN", "MODERATED"})
    @DisplayName("G-04: a request is no obstacle once the group is open")
    void whoever_asked_is_in_once_the_group_is_open(Visibility visibility) {
        assertThat(anna(WAITING).join(visibility, false, NOON))
                .isInstanceOfSatisfying(
                        JoinOutcome.Admitted.class,
                        admitted ->
                                assertThat(admitted.change().after().standing()).isEqualTo(MEMBER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"OPEN", "MODERATED", "CLOSED"})
    @DisplayName("U-12: a ban holds in a group that anyone may join")
    void a_ban_holds(Visibility visibility) {
        assertThat(anna(BANNED).join(visibility, false, NOON)).isEqualTo(new JoinOutcome.Refused(Refusal.NOT_WELCOME));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void the_forum_administration_needs_nobodys_leave(Visibility visibility) {
        assertThat(anna(NONE).join(visibility, true, NOON)).isInstanceOf(JoinOutcome.Admitted.class);
        assertThat(anna(WAITING).join(visibility, true, NOON)).isInstanceOf(JoinOutcome.Admitted.class);
        assertThat(anna(BANNED).join(visibility, true, NOON)).isEqualTo(new JoinOutcome.Refused(Refusal.NOT_WELCOME));
    }
}
