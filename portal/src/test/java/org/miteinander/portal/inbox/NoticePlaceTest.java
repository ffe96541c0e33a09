package org.miteinander.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "POST,/rheuma/groups/g1/topics/t1?page=2#post-21",
        "REPLY,/rheuma/groups/g1/topics/t1?page=2#post-21",
        "POST_APPROVED,/rheuma/groups/g1/topics/t1?page=2#post-21",
        "PENDING_POST,/rheuma/groups/g1/queue",
        "JOIN_ASKED,/rheuma/groups/g1/members",
        "JOINED,/rheuma/groups/g1",
        "JOIN_REFUSED,/rheuma/groups/g1",
        "INVITED,/rheuma/groups/g1",
        "ENQUIRY,/rheuma/counselling/desk",
        "CASE_TAKEN,/rheuma/counselling/cases/c1",
        "CASE_MESSAGE,/rheuma/counselling/cases/c1",
        "CASE_HANDED_BACK,/rheuma/counselling/cases/c1",
        "CASE_CLOSED,/rheuma/counselling/cases/c1",
        "CASE_CLOSED_BY_SEEKER,/rheuma/counselling/cases/c1",
        "SOMETHING_NEW,/rheuma/inbox"
    })
    void a_notice_leads_to_its_thing(String kind, String place) {
        var notice = new NoticeJson("n1", kind, "g1", "t1", 2, 21L, null, "c1", Instant.EPOCH, false);
        assertThat(NoticePlace.of("rheuma", notice)).isEqualTo(place);
    }

    @Test
    void a_post_that_never_appeared_leads_to_its_group() {
        var notice = new NoticeJson("n1", "POST_REJECTED", "g1", null, null, null, null, null, Instant.EPOCH, false);
        assertThat(NoticePlace.of("rheuma", notice)).isEqualTo("/rheuma/groups/g1");
    }

    @ParameterizedTest
    @CsvSource({"POST_REJECTED", "PENDING_POST"})
    void a_post_that_is_or_was_decided_about_leads_to_its_place_in_the_queue(String kind) {
        var notice = new NoticeJson("n1", kind, "g1", null, null, null, "q1", null, Instant.EPOCH, false);
        assertThat(NoticePlace.of("rheuma", notice)).isEqualTo("/rheuma/groups/g1/queue/q1");
    }

    @Test
    void a_notice_without_its_thing_leads_to_the_list() {
        var lost = new NoticeJson("n1", "JOINED", null, null, null, null, null, null, Instant.EPOCH, false);
        assertThat(NoticePlace.of("rheuma", lost)).isEqualTo("/rheuma/groups");
        var gone = new NoticeJson("n1", "CASE_TAKEN", null, null, null, null, null, null, Instant.EPOCH, false);
        assertThat(NoticePlace.of("rheuma", gone)).isEqualTo("/rheuma/counselling");
    }
}
