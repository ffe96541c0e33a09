package org.miteinander.notifications.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every adapter of {@link Inboxes} promises. */
public interface InboxesContract {
    FederationId RHEUMA = new FederationId("rheuma");
    FederationId OTHER = new FederationId("other");
    MemberId ANNA = new MemberId("anna");
    MemberId BERND = new MemberId("bernd");
    Instant NOON = Instant.parse("2026-03-03T11:00:00Z");

    Inboxes inboxes();

    /** The n-th notice, n seconds after noon. */
    private static Notice notice(int n, Kind kind, Place place) {
        return new Notice(new NoticeId("n%04d".formatted(n)), kind, place, NOON.plusSeconds(n), false);
    }

    private static Notice notice(int n) {
        return notice(n, Kind.POST, Place.post("g", "t", 1, n));
    }

    private boolean put(FederationId federation, MemberId member, Notice... notices) {
        return inboxes().put(federation, member, List.of(notices));
    }

    private List<String> ids(FederationId federation, MemberId member) {
        return inboxes().read(federation, member).stream()
                .map(n -> n.id().value())
                .toList();
    }

    @Test
    default void an_inbox_that_never_was_is_empty() {
        assertThat(inboxes().read(RHEUMA, ANNA)).isEmpty();
        assertThat(inboxes().unread(RHEUMA, ANNA)).isZero();
    }

    @Test
    default void a_notice_is_kept_as_it_is_and_once() {
        Notice full = notice(1, Kind.POST_REJECTED, new Place("g", "t", 2, 30, "i", "c"));
        assertThat(put(RHEUMA, ANNA, full)).isTrue();
        assertThat(put(RHEUMA, ANNA, full)).isTrue();
        assertThat(inboxes().read(RHEUMA, ANNA)).containsExactly(full);
    }

    @Test
    default void notices_that_come_together_are_each_kept_once() {
        put(RHEUMA, ANNA, notice(2));
        assertThat(put(RHEUMA, ANNA, notice(1), notice(2), notice(3))).isTrue();
        assertThat(put(RHEUMA, ANNA, notice(4), notice(5))).isTrue();
        assertThat(ids(RHEUMA, ANNA)).containsExactly("n0005", "n0004", "n0003", "n0002", "n0001");
    }

    @Test
    default void the_newest_come_first_however_they_were_put_in() {
        List.of(2, 3, 1).forEach(n -> put(RHEUMA, ANNA, notice(n)));
        assertThat(ids(RHEUMA, ANNA)).containsExactly("n0003", "n0002", "n0001");
    }

    @Test
    default void only_the_newest_are_kept_and_what_dropped_out_does_not_come_back() {
        for (int n = 0; n <= Inboxes.KEPT; n++) {
            put(RHEUMA, ANNA, notice(n));
        }
        put(RHEUMA, ANNA, notice(0));
        assertThat(ids(RHEUMA, ANNA)).hasSize(Inboxes.KEPT).doesNotContain("n0000");
    }

    @Test
    default void an_inbox_is_its_owner_s_in_one_federation() {
        put(RHEUMA, ANNA, notice(1));
        assertThat(inboxes().read(RHEUMA, BERND)).isEmpty();
        assertThat(inboxes().read(OTHER, ANNA)).isEmpty();
        assertThat(inboxes().mark(RHEUMA, BERND, new NoticeId("n0001"), true)).isEmpty();
        assertThat(inboxes().mark(OTHER, ANNA, new NoticeId("n0001"), true)).isEmpty();
        assertThat(inboxes().unread(RHEUMA, ANNA)).isEqualTo(1);
    }

    @Test
    default void reading_is_noted_and_can_be_taken_back() {
        List.of(1, 2, 3).forEach(n -> put(RHEUMA, ANNA, notice(n)));
        assertThat(inboxes().mark(RHEUMA, ANNA, new NoticeId("n0002"), true))
                .map(Notice::read)
                .contains(true);
        assertThat(inboxes().unread(RHEUMA, ANNA)).isEqualTo(2);
        inboxes().markAll(RHEUMA, ANNA);
        assertThat(inboxes().unread(RHEUMA, ANNA)).isZero();
        inboxes().mark(RHEUMA, ANNA, new NoticeId("n0003"), false);
        assertThat(inboxes().unread(RHEUMA, ANNA)).isEqualTo(1);
    }

    @Test
    default void marking_what_is_not_there_gives_nothing() {
        put(RHEUMA, ANNA, notice(1));
        assertThat(inboxes().mark(RHEUMA, ANNA, new NoticeId("n0002"), true)).isEmpty();
    }

    @Test
    default void what_is_about_a_group_can_be_dropped_but_for_some_kinds() {
        put(RHEUMA, ANNA, notice(1));
        put(RHEUMA, ANNA, notice(2, Kind.INVITED, Place.group("g")));
        put(RHEUMA, ANNA, notice(3, Kind.POST, Place.post("other", "t", 1, 1)));
        put(RHEUMA, ANNA, notice(4, Kind.CASE_TAKEN, Place.counselling("c")));
        inboxes().dropGroup(RHEUMA, ANNA, "g", Set.of(Kind.INVITED));
        assertThat(ids(RHEUMA, ANNA)).containsExactly("n0004", "n0003", "n0002");
        inboxes().dropGroup(RHEUMA, ANNA, "g", Set.of());
        assertThat(ids(RHEUMA, ANNA)).containsExactly("n0004", "n0003");
    }

    @Test
    default void an_erased_inbox_stays_empty_for_ever() {
        put(RHEUMA, ANNA, notice(1));
        put(RHEUMA, ANNA, notice(2));
        assertThat(inboxes().erase(RHEUMA, ANNA)).isEqualTo(2);
        assertThat(inboxes().erase(RHEUMA, ANNA)).isZero();
        assertThat(put(RHEUMA, ANNA, notice(3))).isFalse();
        assertThat(inboxes().read(RHEUMA, ANNA)).isEmpty();
    }

    @Test
    default void an_inbox_that_never_was_can_be_erased_too() {
        assertThat(inboxes().erase(RHEUMA, ANNA)).isZero();
        assertThat(put(RHEUMA, ANNA, notice(1))).isFalse();
        assertThat(put(OTHER, ANNA, notice(1))).isTrue();
    }
}
