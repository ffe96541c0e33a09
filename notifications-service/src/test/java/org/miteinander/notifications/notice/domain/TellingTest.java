package org.miteinander.notifications.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience.Addressee;
import org.miteinander.notifications.notice.domain.Recipient.Mailing;
import org.miteinander.platform.MemberId;

class TellingTest {
    private static final MemberId ANNA = new MemberId("anna");
    private static final MemberId BERND = new MemberId("bernd");

    private static Telling only(Happening happening) {
        List<Telling> tellings = Telling.of(happening);
        assertThat(tellings).hasSize(1);
        return tellings.getFirst();
    }

    @Test
    void a_post_is_for_the_group_and_says_where_it_is() {
        Telling telling = only(new Happening.Posted("g", "t", 3, 41, ANNA, BERND));
        assertThat(telling)
                .isEqualTo(new Telling(
                        Kind.POST, new Audience.Group("g", ANNA, BERND), new Place("g", "t", 3, 41, null, null)));
    }

    @Test
    void a_waiting_post_is_for_those_who_decide_about_posts_but_not_for_its_author() {
        Telling telling = only(new Happening.PostWaits("g", "i", ANNA));
        assertThat(telling.audience()).isEqualTo(new Audience.Deciding("g", ANNA, true));
        assertThat(telling.place()).isEqualTo(new Place("g", null, null, null, "i", null));
    }

    @Test
    void a_decision_is_for_the_author_alone_and_a_rejection_leads_to_its_reason() {
        assertThat(only(new Happening.PostApproved("g", "t", 1, 2, ANNA)).audience())
                .isEqualTo(new Audience.Author("g", ANNA));
        assertThat(only(new Happening.PostRejected("g", "i", ANNA)))
                .isEqualTo(new Telling(
                        Kind.POST_REJECTED,
                        new Audience.Author("g", ANNA),
                        new Place("g", null, null, null, "i", null)));
    }

    @Test
    void a_request_to_join_is_for_those_who_decide_in_the_group() {
        assertThat(only(new Happening.AskedToJoin("g", ANNA)).audience())
                .isEqualTo(new Audience.Deciding("g", ANNA, false));
    }

    @Test
    void who_was_let_in_is_told_and_who_walked_in_knows() {
        assertThat(only(new Happening.Joined("g", ANNA, true)).audience()).isEqualTo(new Audience.One(ANNA));
        assertThat(only(new Happening.Joined("g", ANNA, false)).audience()).isEqualTo(new Audience.Nobody());
    }

    @Test
    void an_enquiry_is_for_the_counsellors_and_never_for_its_seeker() {
        assertThat(only(new Happening.EnquirySent("c", ANNA)).audience()).isEqualTo(new Audience.Counsellors(ANNA));
    }

    @Test
    void of_a_case_that_ends_the_other_side_is_told() {
        Telling byCounsellor = only(new Happening.CaseClosed("c", ANNA, BERND, false));
        assertThat(byCounsellor.audience()).isEqualTo(new Audience.One(ANNA));
        assertThat(byCounsellor.kind()).isEqualTo(Kind.CASE_CLOSED);
        Telling bySeeker = only(new Happening.CaseClosed("c", ANNA, BERND, true));
        assertThat(bySeeker.audience()).isEqualTo(new Audience.One(BERND));
        assertThat(bySeeker.kind()).isEqualTo(Kind.CASE_CLOSED_BY_SEEKER);
    }

    @Test
    void who_ends_a_case_that_nobody_has_is_not_told_and_nobody_else_is() {
        assertThat(only(new Happening.CaseClosed("c", ANNA, null, true)).audience())
                .isEqualTo(new Audience.Nobody());
    }

    @Test
    void of_a_case_that_is_handed_back_the_seeker_is_told_and_whoever_may_take_it() {
        assertThat(Telling.of(new Happening.CaseHandedBack("c", ANNA)))
                .containsExactly(
                        new Telling(Kind.CASE_HANDED_BACK, new Audience.One(ANNA), Place.counselling("c")),
                        new Telling(Kind.ENQUIRY, new Audience.Counsellors(ANNA), Place.counselling("c")));
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void an_author_is_never_told_of_the_own_post(Choice choice) {
        assertThat(Recipient.ofPost(new Addressee(ANNA, choice), ANNA, ANNA)).isEmpty();
    }

    @Test
    void an_answer_is_a_reply_to_the_one_it_answers() {
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.EACH), ANNA, BERND))
                .contains(new Recipient(BERND, Kind.REPLY, Mailing.AT_ONCE));
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.EACH), ANNA, null))
                .contains(new Recipient(BERND, Kind.POST, Mailing.AT_ONCE));
    }

    @Test
    void the_choice_decides_about_mail_and_inbox() {
        assertThat(Recipient.ofPost(new Addressee(BERND, Choice.DAILY), ANNA, null))
                .contains(new Recipient(BERND, Kind.POST, Mailing.DAILY));
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
