package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every adapter of {@link Mails} promises. */
public interface MailsContract {
    FederationId RHEUMA = new FederationId("rheuma");
    FederationId OTHER = new FederationId("other");
    MemberId ANNA = new MemberId("anna");
    MemberId BERND = new MemberId("bernd");
    Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    Instant EVENING = Daily.after(NOON);
    Instant LATER = NOON.plus(Duration.ofHours(1));

    Mails mails();

    private Mail due(Instant now) {
        return mails().due(now).orElseThrow();
    }

    private static List<String> notices(Mail mail) {
        return switch (mail.content()) {
            case Mail.Content.OneNotice(var notice) -> List.of(notice);
            case Mail.Content.OfTheDay(var notices) -> notices;
            case Mail.Content.Confirmation _ -> List.of();
        };
    }

    @Test
    default void nothing_is_due_where_nothing_was_asked_for() {
        assertThat(mails().due(NOON)).isEmpty();
    }

    @Test
    default void a_mail_is_due_at_once_and_says_for_whom_it_is() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        assertThat(mails().due(NOON.minusMillis(1))).isEmpty();
        Mail mail = due(NOON);
        assertThat(mail.federation()).isEqualTo(RHEUMA);
        assertThat(mail.member()).isEqualTo(ANNA);
        assertThat(mail.messageId()).isEqualTo("<n1@miteinander>");
        assertThat(mail.content()).isEqualTo(new Mail.Content.OneNotice("n1"));
        assertThat(mail.attempts()).isZero();
        assertThat(mail.since()).isEqualTo(NOON);
    }

    @Test
    default void what_waits_longest_is_due_first() {
        mails().add(RHEUMA, ANNA, "n2", LATER);
        mails().add(RHEUMA, ANNA, "n1", NOON);
        assertThat(notices(due(LATER))).containsExactly("n1");
    }

    @Test
    default void a_notice_has_one_mail_for_ever() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        mails().add(RHEUMA, ANNA, "n1", LATER);
        Mail mail = due(LATER);
        assertThat(mails().claim(mail, LATER)).isTrue();
        mails().done(mail, Delivery.ACCEPTED, LATER);
        mails().add(RHEUMA, ANNA, "n1", LATER);
        assertThat(mails().due(LATER)).isEmpty();
    }

    @Test
    default void everybody_sees_what_is_due_and_one_gets_it() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        Mail mine = due(NOON);
        Mail yours = due(NOON);
        assertThat(mails().claim(mine, NOON)).isTrue();
        assertThat(mails().claim(yours, NOON)).isFalse();
        assertThat(mails().due(LATER)).isEmpty();
    }

    @Test
    default void a_mail_that_was_not_taken_is_due_again_with_the_same_id() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        Mail first = due(NOON);
        mails().claim(first, NOON);
        mails().again(first, LATER);
        assertThat(mails().due(LATER.minusMillis(1))).isEmpty();
        Mail second = due(LATER);
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.since()).isEqualTo(NOON);
        assertThat(mails().claim(first, LATER)).as("what was read before").isFalse();
        assertThat(mails().claim(second, LATER)).isTrue();
    }

    @Test
    default void a_mail_that_cannot_be_prepared_waits_and_nothing_counts() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        mails().postpone(due(NOON), LATER);
        assertThat(mails().due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER).attempts()).isZero();
    }

    @Test
    default void whoever_comes_too_late_changes_nothing_of_a_mail_that_somebody_has() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        Mail mine = due(NOON);
        Mail yours = due(NOON);
        mails().claim(mine, NOON);
        mails().postpone(yours, NOON);
        mails().drop(yours, NOON);
        assertThat(mails().due(LATER)).isEmpty();
        mails().again(mine, LATER);
        assertThat(mails().due(LATER)).isPresent();
    }

    @Test
    default void what_is_dropped_is_never_due() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        mails().drop(due(NOON), NOON);
        mails().add(RHEUMA, ANNA, "n1", NOON);
        assertThat(mails().due(LATER)).isEmpty();
    }

    @Test
    default void the_mail_of_the_day_collects_notices_until_evening() {
        assertThat(mails().addToDay(RHEUMA, ANNA, "n1", EVENING)).isTrue();
        assertThat(mails().addToDay(RHEUMA, ANNA, "n2", EVENING)).isTrue();
        assertThat(mails().addToDay(RHEUMA, ANNA, "n1", EVENING)).isTrue();
        assertThat(mails().due(EVENING.minusMillis(1))).isEmpty();
        assertThat(notices(due(EVENING))).containsExactly("n1", "n2");
    }

    @Test
    default void a_notice_that_comes_while_the_mail_of_the_day_is_read_is_not_lost() {
        mails().addToDay(RHEUMA, ANNA, "n1", EVENING);
        Mail before = due(EVENING);
        mails().addToDay(RHEUMA, ANNA, "n2", EVENING);
        assertThat(mails().claim(before, EVENING)).isFalse();
        mails().drop(before, EVENING);
        assertThat(notices(due(EVENING))).containsExactly("n1", "n2");
    }

    @Test
    default void the_mail_of_the_day_that_has_left_takes_nothing_more() {
        mails().addToDay(RHEUMA, ANNA, "n1", EVENING);
        mails().claim(due(EVENING), EVENING);
        assertThat(mails().addToDay(RHEUMA, ANNA, "n2", EVENING)).isFalse();
        assertThat(mails().addToDay(RHEUMA, ANNA, "n1", EVENING)).isTrue();
    }

    @Test
    default void a_confirmation_carries_its_token() {
        Token token = Token.random();
        mails().addConfirmation(RHEUMA, ANNA, token, NOON);
        Mail mail = due(NOON);
        assertThat(mail.content()).isEqualTo(new Mail.Content.Confirmation());
        assertThat(mails().token(mail)).isEqualTo(Optional.of(token));
        mails().claim(mail, NOON);
        mails().done(mail, Delivery.ACCEPTED, NOON);
        assertThat(mails().token(mail)).as("after it was sent").isEmpty();
    }

    @Test
    default void a_mail_that_waits_or_was_sent_lately_is_known() {
        assertThat(mails().anyLately(RHEUMA, ANNA, NOON)).isFalse();
        mails().add(RHEUMA, ANNA, "n1", NOON);
        assertThat(mails().anyLately(RHEUMA, ANNA, LATER)).as("waits").isTrue();
        Mail mail = due(NOON);
        mails().claim(mail, NOON);
        mails().done(mail, Delivery.ACCEPTED, NOON);
        assertThat(mails().anyLately(RHEUMA, ANNA, NOON.minusMillis(1))).isTrue();
        assertThat(mails().anyLately(RHEUMA, ANNA, NOON)).isFalse();
        assertThat(mails().anyLately(RHEUMA, BERND, NOON.minusMillis(1))).isFalse();
        assertThat(mails().anyLately(OTHER, ANNA, NOON.minusMillis(1))).isFalse();
    }

    @Test
    default void somebody_s_mails_are_forgotten_in_one_federation() {
        mails().add(RHEUMA, ANNA, "n1", NOON);
        mails().addToDay(RHEUMA, ANNA, "n2", EVENING);
        mails().addConfirmation(RHEUMA, ANNA, Token.random(), NOON);
        mails().add(OTHER, ANNA, "n1", NOON);
        assertThat(mails().forget(RHEUMA, BERND)).isZero();
        assertThat(mails().forget(RHEUMA, ANNA)).isEqualTo(3);
        assertThat(due(EVENING).federation()).isEqualTo(OTHER);
    }

    @Test
    default void what_is_done_is_swept_in_stretches_and_what_waits_stays() {
        for (int i = 0; i < 5; i++) {
            mails().add(RHEUMA, ANNA, "n" + i, NOON);
            Mail mail = due(NOON);
            mails().claim(mail, NOON);
            mails().done(mail, Delivery.REJECTED, NOON);
        }
        mails().add(RHEUMA, ANNA, "n9", NOON);
        assertThat(mails().sweep(NOON, 3)).isZero();
        assertThat(mails().sweep(LATER, 3)).isEqualTo(3);
        assertThat(mails().sweep(LATER, 3)).isEqualTo(2);
        assertThat(mails().due(NOON)).isPresent();
    }
}
