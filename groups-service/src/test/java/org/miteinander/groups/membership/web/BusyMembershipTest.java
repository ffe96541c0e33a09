package org.miteinander.groups.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.group.GroupFixture.aMember;
import static org.miteinander.groups.group.GroupFixture.staff;

import org.junit.jupiter.api.Test;
import org.miteinander.groups.erasure.ErasedMembers;
import org.miteinander.groups.group.InMemoryGroups;
import org.miteinander.groups.group.MovableClock;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.membership.domain.Change;
import org.miteinander.groups.membership.domain.ChangeOutcome;
import org.miteinander.groups.membership.domain.ChangeStanding;
import org.miteinander.groups.membership.domain.InMemoryMemberships;
import org.miteinander.groups.membership.domain.JoinGroup;
import org.miteinander.groups.membership.domain.JoinOutcome;
import org.miteinander.groups.membership.domain.Memberships;
import org.miteinander.groups.membership.domain.Refusal;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** A membership that others change all the time. */
class BusyMembershipTest {
    private final Memberships busy = new InMemoryMemberships() {
        @Override
        public boolean store(Change change) {
            return false;
        }
    };
    private final InMemoryGroups groups = new InMemoryGroups();
    private final ErasedMembers nobodyErased = (federation, member) -> false;
    private final MovableClock clock = new MovableClock(NOON);
    private final JoinGroup joinGroup = new JoinGroup(groups, busy, nobodyErased, clock);
    private final ChangeStanding changeStanding = new ChangeStanding(busy, nobodyErased, clock);

    @Test
    void somebody_who_always_comes_too_late_is_told_so() {
        groups.add(aGroup(Visibility.OPEN));
        assertThat(joinGroup.handle(aMember(ANNA), GROUP)).isEqualTo(new JoinOutcome.Refused(Refusal.TOO_BUSY));
        assertThat(changeStanding.handle(staff(Visibility.OPEN, Standing.HOST), ANNA, null, Standing.INVITED, null))
                .isEqualTo(new ChangeOutcome.Refused(Refusal.TOO_BUSY));
    }

    @Test
    void the_answer_is_a_conflict_and_no_fault() {
        groups.add(aGroup(Visibility.OPEN));
        var controller = new MembershipController(null, busy, joinGroup, changeStanding);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.join(aMember(ANNA), FEDERATION, GROUP))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE));
    }
}
