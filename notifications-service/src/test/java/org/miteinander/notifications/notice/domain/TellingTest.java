package org.miteinander.notifications.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience.Addressee;
import org.miteinander.platform.MemberId;

class TellingTest {
    private static final MemberId ANNA = new MemberId("anna");
    private static final MemberId BERND = new MemberId("bernd");

    @Test
    void a_post_is_for_the_group_and_says_where_it_is() {
        Telling telling = Telling.of(new Happening.Posted("g", "t", 3, 41, ANNA, BERND));
        assertThat(telling)
                .isEqualTo(
                        new Telling(Kind.POST, new Audience.Group("g", ANNA, BERND), new Place("g", "t", 3, 41, null)));
    }

    @Test
    void a_waiting_post_is_for_those_who_decide_about_posts_but_not_for_its_author() {
        Telling telling = Telling.of(new Happening.PostWaits("g", ANNA));
        assertThat(telling.audience()).isEqualTo(new Audience.Deciding("g", ANNA, true));
        assertThat(telling.place().topic()).isNull();
    }

    @Test
    void a_decision_is_for_the_author_alone() {
        assertThat(Telling.of(new Happening.PostApproved("g", "t", 1, 2, ANNA)).audience())
                .isEqualTo(new Audience.One(ANNA));
        assertThat(Telling.of(new Happening.PostRejected("g", ANNA)).audience()).isEqualTo(new Audience.One(ANNA));
    }

    @Test
    void a_request_to_join_is_for_those_who_decide_in_the_group() {
        assertThat(Telling.of(new Happening.AskedToJoin("g", ANNA)).audience())
                .isEqualTo(new Audience.Deciding("g", ANNA, false));
    }

    @Test
    void who_was_let_in_is_told_and_who_walked_in_knows() {
        assertThat(Telling.of(new Happening.Joined("g", ANNA, true)).audience()).isEqualTo(new Audience.One(ANNA));
        assertThat(Telling.of(new Happening.Joined("g", ANNA, false)).audience())
                .isEqualTo(new Audience.Nobody());
    }

    @Test
    void an_enquiry_is_for_the_counsellors_and_never_for_its_seeker() {
        assertThat(Telling.of(new Happening.EnquirySent("c", ANNA)).audience())
                .isEqualTo(new Audience.Counsellors(ANNA));
    }

    @Test
    void who_ends_the_own_case_is_not_told() {
        assertThat(Telling.of(new Happening.CaseClosed("c", ANNA, true)).audience())
                .isEqualTo(new Audience.Nobody());
        assertThat(Telling.of(new Happening.CaseClosed("c", ANNA, false)).audience())
                .isEqualTo(new Audience.One(ANNA));
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void an_author_is_never_told_of_the_own_post(Choice choice) {
        assertThat(Recipient.ofPost(new Addressee(ANNA, choice), ANNA, ANNA)).isEmpty();
    }

    @Test
    void an_answer_is_a_reply_to_the_one_it_answers() {
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.EACH), ANNA, BERND))
                .contains(new Recipient(BERND, Kind.REPLY, false));
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.EACH), ANNA, null))
                .contains(new Recipient(BERND, Kind.POST, false));
    }

    @Test
    void the_choice_decides_about_mail_and_inbox() {
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.DAILY), ANNA, null))
                .contains(new Recipient(BERND, Kind.POST, true));
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.NOTHING), ANNA, BERND))
                .isEmpty();
    }

    @Test
    void a_post_of_an_erased_author_is_told_to_everybody() {
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.EACH), null, null))
                .isPresent();
    }

    @Test
    void the_same_fact_and_person_give_the_same_id_and_any_other_another() {
        NoticeId id = NoticeId.of("event-1", ANNA);
        assertThat(NoticeId.of("event-1", ANNA)).isEqualTo(id);
        assertThat(List.of(NoticeId.of("event-2", ANNA), NoticeId.of("event-1", BERND)))
                .doesNotContain(id);
        assertThat(java.util.UUID.fromString(id.value()).version()).isEqualTo(8);
        assertThat(java.util.UUID.fromString(id.value()).variant()).isEqualTo(2);
    }
}
