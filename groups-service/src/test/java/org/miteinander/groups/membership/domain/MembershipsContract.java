package org.miteinander.groups.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.group.GroupFixture.forumAdmin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** What every store of memberships keeps. */
public interface MembershipsContract {
    Memberships memberships();

    private static Change joining(FederationId federation, MemberId who, Instant at) {
        JoinOutcome outcome = Membership.none(federation, GROUP, who).join(Visibility.OPEN, false, at);
        return ((JoinOutcome.Admitted) outcome).change();
    }

    private static Change leaving(Membership membership) {
        return ((ChangeOutcome.Changed) membership.leave(NOON.plusSeconds(9))).change();
    }

    private Membership stored(Change change) {
        assertThat(memberships().store(change)).isTrue();
        return change.after();
    }

    @Test
    default void who_is_not_stored_has_no_standing() {
        FederationId here = aFederation();
        assertThat(memberships().find(here, GROUP, ANNA)).isEqualTo(Membership.none(here, GROUP, ANNA));
    }

    @Test
    @DisplayName("G-09: a membership counts in its federation and its group only")
    default void a_membership_counts_in_one_place_only() {
        FederationId here = aFederation();
        Membership anna = stored(joining(here, ANNA, NOON));
        assertThat(memberships().find(here, GROUP, ANNA)).isEqualTo(anna);
        assertThat(memberships().find(here, new GroupId("g2"), ANNA).standing()).isEqualTo(Standing.NONE);
        assertThat(memberships().find(aFederation(), GROUP, ANNA).standing()).isEqualTo(Standing.NONE);
        assertThat(memberships().find(here, GROUP, BERND).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    default void of_two_first_writes_one_counts() {
        FederationId here = aFederation();
        stored(joining(here, ANNA, NOON));
        assertThat(memberships().store(joining(here, ANNA, NOON.plusSeconds(1))))
                .isFalse();
        assertThat(memberships().find(here, GROUP, ANNA).since()).isEqualTo(NOON);
    }

    @Test
    default void a_change_is_stored_on_the_version_before_it_only() {
        FederationId here = aFederation();
        Membership anna = stored(joining(here, ANNA, NOON));
        Membership left = stored(leaving(anna));
        assertThat(memberships().store(leaving(anna))).isFalse();
        assertThat(memberships().find(here, GROUP, ANNA)).isEqualTo(left);
        Membership never = joining(here, BERND, NOON).after();
        assertThat(memberships().store(leaving(never))).isFalse();
    }

    @Test
    default void what_was_said_is_kept_until_something_else_happens() {
        FederationId here = aFederation();
        Membership anna = stored(joining(here, ANNA, NOON));
        ChangeOutcome banned = anna.change(Standing.BANNED, forumAdmin(Visibility.OPEN), "Streit", NOON);
        Membership out = stored(((ChangeOutcome.Changed) banned).change());
        assertThat(memberships().find(here, GROUP, ANNA).reason()).isEqualTo("Streit");
        ChangeOutcome invited = out.change(Standing.INVITED, forumAdmin(Visibility.OPEN), null, NOON);
        stored(((ChangeOutcome.Changed) invited).change());
        assertThat(memberships().find(here, GROUP, ANNA).reason()).isNull();
    }

    @Test
    default void a_list_holds_the_wanted_standings_in_order_and_goes_on_by_cursor() {
        FederationId here = aFederation();
        Membership bernd = stored(joining(here, BERND, NOON.plusSeconds(2)));
        Membership anna = stored(joining(here, ANNA, NOON.plusSeconds(1)));
        Membership clara = stored(joining(here, new MemberId("clara"), NOON.plusSeconds(3)));
        stored(leaving(stored(joining(here, new MemberId("dora"), NOON))));
        Set<Standing> members = Set.of(Standing.MEMBER);

        Page<Membership> first = memberships().list(here, GROUP, members, null, 2);
        assertThat(first.items()).containsExactly(anna, bernd);
        Page<Membership> second = memberships().list(here, GROUP, members, first.next(), 2);
        assertThat(second.items()).containsExactly(clara);
        assertThat(second.next()).isNull();
        assertThat(memberships()
                        .list(here, GROUP, Set.of(Standing.HOST), null, 2)
                        .items())
                .isEmpty();
    }

    @Test
    default void everything_about_a_person_is_found_also_without_a_standing() {
        FederationId here = aFederation();
        Membership left = stored(leaving(stored(joining(here, ANNA, NOON))));
        stored(joining(here, BERND, NOON));
        assertThat(memberships().ofMember(here, ANNA, 9)).containsExactly(left);
        assertThat(memberships().ofMember(aFederation(), ANNA, 9)).isEmpty();
    }

    @Test
    @DisplayName("U-16: what was told about an erased person goes, unless it changed meanwhile")
    default void a_membership_is_forgotten_in_the_version_that_was_seen() {
        FederationId here = aFederation();
        Membership anna = stored(joining(here, ANNA, NOON));
        Membership left = stored(leaving(anna));
        memberships().forget(anna);
        assertThat(memberships().find(here, GROUP, ANNA)).isEqualTo(left);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            memberships().forget(left);
            assertThat(memberships().ofMember(here, ANNA, 9)).isEmpty();
        });
    }
}
