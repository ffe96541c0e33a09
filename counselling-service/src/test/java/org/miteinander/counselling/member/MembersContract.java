package org.miteinander.counselling.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every store of what is known of people promises. */
public interface MembersContract {
    MemberId BEA = new MemberId("bea");
    Instant NOON = Instant.parse("2026-03-03T11:00:00.123Z");

    Members members();

    KnownMembers known();

    /** The counts of every confirmation of this person's erasure, once there is one. */
    List<Map<String, Long>> confirmations(FederationId federation, MemberId member);

    private static FederationId aFederation() {
        return new FederationId("f" + UUID.randomUUID().toString().substring(0, 18));
    }

    @Test
    default void of_whom_nothing_was_heard_nothing_is_known() {
        FederationId federation = aFederation();
        assertThat(known().anyCounsellor(federation)).isFalse();
        assertThat(known().knownNotToCounsel(federation, BEA)).isFalse();
        assertThat(known().erased(federation, BEA)).isFalse();
    }

    @Test
    default void who_counsels_is_what_was_heard_last() {
        FederationId federation = aFederation();
        assertThat(members().know(federation, BEA, true, 1)).isTrue();
        assertThat(known().anyCounsellor(federation)).isTrue();
        assertThat(known().knownNotToCounsel(federation, BEA)).isFalse();
        assertThat(members().know(federation, BEA, false, 2)).isFalse();
        assertThat(known().anyCounsellor(federation)).isFalse();
        assertThat(known().knownNotToCounsel(federation, BEA)).isTrue();
    }

    @Test
    default void what_comes_late_or_twice_changes_nothing_and_the_newest_is_answered() {
        FederationId federation = aFederation();
        members().know(federation, BEA, false, 3);
        assertThat(members().know(federation, BEA, true, 2)).isFalse();
        assertThat(members().know(federation, BEA, true, 3)).isFalse();
        assertThat(known().anyCounsellor(federation)).isFalse();
        assertThat(members().know(federation, BEA, true, 4)).isTrue();
    }

    @Test
    default void a_member_is_invisible_to_another_federation() {
        members().know(aFederation(), BEA, true, 1);
        FederationId other = aFederation();
        assertThat(known().anyCounsellor(other)).isFalse();
        members().bury(other, BEA, 1);
        assertThat(known().erased(aFederation(), BEA)).isFalse();
    }

    @Test
    default void a_tombstone_is_for_ever() {
        FederationId federation = aFederation();
        members().know(federation, BEA, true, 1);
        members().bury(federation, BEA, 5);
        members().bury(federation, BEA, 5);
        assertThat(members().know(federation, BEA, true, 9)).isFalse();
        assertThat(known().erased(federation, BEA)).isTrue();
        assertThat(known().knownNotToCounsel(federation, BEA)).isTrue();
        assertThat(known().anyCounsellor(federation)).isFalse();
    }

    @Test
    default void an_erasure_is_confirmed_once_with_everything_that_was_counted() {
        FederationId federation = aFederation();
        members().bury(federation, BEA, 5);
        members().count(federation, BEA, Map.of("cases", 2L));
        members().count(federation, BEA, Map.of("cases", 1L, "messages", 7L));
        members().count(federation, BEA, Map.of());
        members().confirm(federation, BEA, NOON);
        members().confirm(federation, BEA, NOON);
        assertThat(confirmations(federation, BEA)).containsExactly(Map.of("cases", 3L, "messages", 7L));
    }

    @Test
    default void nobody_is_confirmed_before_they_were_erased() {
        FederationId federation = aFederation();
        members().know(federation, BEA, true, 1);
        members().confirm(federation, BEA, NOON);
        assertThat(known().erased(federation, BEA)).isFalse();
        members().bury(federation, BEA, 2);
        members().count(federation, BEA, Map.of("cases", 1L));
        members().confirm(federation, BEA, NOON);
        assertThat(confirmations(federation, BEA)).containsExactly(Map.of("cases", 1L));
    }
}
