package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

public interface MembershipsContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    Memberships memberships();

    private static FederationId aFederation() {
        return new FederationId("f" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Membership.Joining joining(FederationId federation, String name, Instant since) {
        return new Membership.Joining(
                federation,
                new MemberId(name + "-" + UUID.randomUUID()),
                new Pseudonym(name, name.toLowerCase()),
                Set.of("member"),
                "sealed",
                since,
                1);
    }

    private Membership.Joined joined(FederationId federation, String name, Instant since) {
        Membership.Joining joining = joining(federation, name, since);
        memberships().begin(joining);
        Membership.Joined joined = joining.admitted();
        memberships().store(joined, new MemberEvent.Joined(joined.roles()));
        return joined;
    }

    @Test
    default void what_is_stored_comes_back_in_every_state() {
        FederationId federation = aFederation();
        Membership.Joining joining = joining(federation, "Anna", NOON);
        assertThat(memberships().begin(joining)).isTrue();
        assertThat(memberships().find(federation, joining.member())).contains(joining);
        Membership.Joined joined = joining.admitted();
        memberships().store(joined, new MemberEvent.Joined(joined.roles()));
        assertThat(memberships().find(federation, joining.member())).contains(joined);
        Membership.Joined other = joined.withRoles(Set.of("member", "moderator"));
        memberships().store(other, null);
        assertThat(memberships().find(federation, joining.member())).contains(other);
        Membership.Left left = other.leave(NOON);
        memberships().store(left, new MemberEvent.Erased());
        assertThat(memberships().find(federation, joining.member())).contains(left);
        memberships().store(left.settle(), null);
        assertThat(memberships().find(federation, joining.member())).contains(left.settle());
    }

    @Test
    default void a_membership_begins_once() {
        Membership.Joining joining = joining(aFederation(), "Anna", NOON);
        assertThat(memberships().begin(joining)).isTrue();
        assertThat(memberships().begin(joining)).isFalse();
    }

    @Test
    default void a_stale_writer_changes_nothing() {
        FederationId federation = aFederation();
        Membership.Joined joined = joined(federation, "Anna", NOON);
        Membership.Joined first = joined.withRoles(Set.of("member", "moderator"));
        assertThat(memberships().store(first, null)).isTrue();
        assertThat(memberships().store(joined.renamed(new Pseudonym("Anja", "anja")), new MemberEvent.Renamed()))
                .isFalse();
        assertThat(memberships().find(federation, joined.member())).contains(first);
    }

    @Test
    default void a_member_is_invisible_to_another_federation() {
        Membership.Joined joined = joined(aFederation(), "Anna", NOON);
        assertThat(memberships().find(aFederation(), joined.member())).isEmpty();
        assertThat(memberships().pseudonyms(aFederation(), List.of(joined.member())))
                .isEmpty();
    }

    @Test
    default void only_members_have_a_name() {
        FederationId federation = aFederation();
        Membership.Joined anna = joined(federation, "Anna", NOON);
        Membership.Joined bernd = joined(federation, "Bernd", NOON);
        memberships().store(bernd.leave(NOON), new MemberEvent.Erased());
        Membership.Joining clara = joining(federation, "Clara", NOON);
        memberships().begin(clara);
        assertThat(memberships()
                        .pseudonyms(
                                federation,
                                List.of(anna.member(), bernd.member(), clara.member(), new MemberId("nobody"))))
                .isEqualTo(Map.of(anna.member(), anna.pseudonym()));
    }

    @Test
    default void the_roster_goes_on_where_it_stopped() {
        FederationId federation = aFederation();
        Membership.Joined anna = joined(federation, "Anna", NOON);
        Membership.Joined bernd = joined(federation, "Bernd", NOON.plusSeconds(1));
        Membership.Joined clara = joined(federation, "Clara", NOON.plusSeconds(2));
        assertThat(memberships().list(federation, null, 2)).containsExactly(anna, bernd);
        assertThat(memberships().list(federation, memberships().place(bernd), 2))
                .containsExactly(clara);
    }

    @Test
    default void many_federations_are_one_question() {
        FederationId here = aFederation();
        FederationId there = aFederation();
        Membership.Joined anna = joined(here, "Anna", NOON);
        assertThat(memberships().findAll(Map.of(here, anna.member(), there, anna.member())))
                .containsExactly(anna);
    }

    @Test
    default void whoever_takes_an_unsettled_membership_has_it_alone() {
        FederationId federation = aFederation();
        Membership.Joining joining = joining(federation, "Anna", NOON);
        memberships().begin(joining);
        Instant later = later();
        assertThat(memberships().unsettled(later, 1_000)).contains(joining);
        assertThat(memberships().unsettled(later.minus(Duration.ofMinutes(5)), 1_000))
                .doesNotContain(joining);
    }

    @Test
    default void a_postponed_membership_is_left_alone_until_then_and_a_changed_one_is_not_postponed() {
        FederationId federation = aFederation();
        Membership.Joining joining = joining(federation, "Anna", NOON);
        memberships().begin(joining);
        Instant later = later();
        memberships().postpone(joining, later.plus(Duration.ofHours(1)));
        assertThat(memberships().unsettled(later, 1_000)).doesNotContain(joining);
        Membership.Joined changed = joining.admitted().withRoles(Set.of("member", "moderator"));
        memberships().store(joining.admitted(), null);
        memberships().store(changed, null);
        memberships().postpone(joining, later.plus(Duration.ofHours(1)));
        assertThat(memberships().unsettled(later, 1_000)).contains(changed);
    }

    /** An instant after everything stored so far. */
    Instant later();
}
