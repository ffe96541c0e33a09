package org.miteinander.counselling.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.miteinander.counselling.cases.domain.Counselling.AS_ANNA;
import static org.miteinander.counselling.cases.domain.Counselling.AS_BEA;
import static org.miteinander.counselling.cases.domain.Counselling.aMessage;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.BEA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.NOON;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.RHEUMA;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.MemberId;

class WorkingOnACaseTest {
    private final Counselling counselling = new Counselling();

    private static final Supplier<MessageId> NEVER = () -> {
        throw new AssertionError("a claim leaves a trace");
    };

    // ---- writing

    @Test
    void whoever_is_on_neither_side_makes_no_claim() {
        CaseId id = counselling.taken();
        CasePolicy ben = new CasePolicy(RHEUMA, new MemberId("ben"), true);
        assertThat(counselling.writeMessage.handle(ben, id, NEVER, "Hallo"))
                .isEqualTo(new WriteMessage.Outcome.NoSuchCase());
    }

    @Test
    void a_message_written_again_after_the_end_is_still_written() {
        CaseId id = counselling.taken();
        Supplier<MessageId> claim = aMessage();
        WriteMessage.Outcome first = counselling.writeMessage.handle(AS_ANNA, id, claim, "Hallo");
        counselling.closeCase.handle(AS_BEA, id, null);
        assertThat(first).isEqualTo(new WriteMessage.Outcome.Written(claim.get()));
        assertThat(counselling.writeMessage.handle(AS_ANNA, id, claim, "Hallo")).isEqualTo(first);
        assertThat(counselling.writeMessage.handle(AS_ANNA, id, aMessage(), "Noch etwas"))
                .isEqualTo(new WriteMessage.Outcome.CaseClosed());
    }

    // ---- reading

    @Test
    void leafing_through_older_messages_does_not_mark_the_newest_as_read() {
        CaseId id = counselling.taken();
        counselling.writeMessage.handle(AS_BEA, id, aMessage(), "Antwort");
        counselling.readCase.handle(AS_ANNA, id, 2L);
        assertThat(counselling.dossier(id).unreadBySeeker()).isEqualTo(1);
        counselling.readCase.handle(AS_ANNA, id, null);
        assertThat(counselling.dossier(id).unreadBySeeker()).isZero();
    }

    @Test
    void a_list_goes_on_behind_a_case_whose_key_is_gone() {
        CaseId oldest = counselling.asked();
        counselling.later(Duration.ofSeconds(1));
        CaseId lost = counselling.asked();
        counselling.later(Duration.ofSeconds(1));
        CaseId newest = counselling.asked();
        counselling.keys.destroy(RHEUMA, lost);
        ListCases.Stretch first = counselling.listCases.handle(AS_ANNA, new ListCases.Wanted.Mine(), null, 2);
        ListCases.Stretch second = counselling.listCases.handle(AS_ANNA, new ListCases.Wanted.Mine(), first.last(), 2);
        assertThat(ids(first)).containsExactly(newest);
        assertThat(ids(second)).containsExactly(oldest);
        assertThat(second.last()).isNull();
    }

    private static List<CaseId> ids(ListCases.Stretch stretch) {
        return stretch.lines().stream().map(line -> line.dossier().state().id()).toList();
    }

    // ---- ending

    @Test
    void last_words_that_come_second_are_too_late() {
        CaseId id = counselling.taken();
        assertThat(counselling.closeCase.handle(AS_BEA, id, "Alles Gute")).isEqualTo(CloseCase.Outcome.CLOSED);
        assertThat(counselling.closeCase.handle(AS_ANNA, id, "Danke")).isEqualTo(CloseCase.Outcome.TOO_LATE);
        assertThat(counselling.closeCase.handle(AS_ANNA, id, null)).isEqualTo(CloseCase.Outcome.CLOSED);
        assertThat(counselling.closeCase.handle(AS_BEA, id, "Alles Gute")).isEqualTo(CloseCase.Outcome.CLOSED);
        assertThat(counselling.cases.told(RHEUMA, id))
                .containsExactly("enquiry.sent.v1", "case.taken.v1", "case.closed.v1");
    }

    // ---- handing back

    @Test
    void what_was_handed_back_is_handed_back_once_and_keeps_its_waiting_time() {
        CaseId id = counselling.taken();
        counselling.later(Duration.ofDays(3));
        counselling.handBackCases.handle(RHEUMA, BEA);
        counselling.handBackCases.handle(RHEUMA, BEA);
        assertThat(counselling.dossier(id).state()).isInstanceOf(CounsellingCase.Waiting.class);
        assertThat(counselling.dossier(id).state().file().askedAt()).isEqualTo(NOON);
        assertThat(counselling.cases.told(RHEUMA, id))
                .containsExactly("enquiry.sent.v1", "case.taken.v1", "case.handed-back.v1");
    }

    @Test
    void a_counsellor_who_loses_the_role_while_taking_a_case_does_not_keep_it() {
        CaseId id = counselling.asked();
        Cases losing = afterStoring(() -> counselling.notCounselling.add(BEA));
        assertThat(counselling.takeCase(losing).handle(AS_BEA, id)).isEqualTo(TakeOutcome.NOT_A_COUNSELLOR);
        assertThat(counselling.dossier(id).state()).isInstanceOf(CounsellingCase.Waiting.class);
    }

    /** The cases, where something happens right after a change was stored. */
    private Cases afterStoring(Runnable happens) {
        return (Cases) Proxy.newProxyInstance(
                Cases.class.getClassLoader(), new Class<?>[] {Cases.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(counselling.cases, arguments);
                        if (method.getName().equals("store")) {
                            happens.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void after_handing_back_what_the_counsellor_wrote_is_a_former_one_s() {
        CaseId id = counselling.taken();
        counselling.writeMessage.handle(AS_BEA, id, aMessage(), "Von Bea");
        counselling.handBackCases.handle(RHEUMA, BEA);
        CasePolicy ben = new CasePolicy(RHEUMA, new MemberId("ben"), true);
        counselling.takeCase(counselling.cases).handle(ben, id);
        counselling.writeMessage.handle(ben, id, aMessage(), "Von Ben");
        ReadCase.Opened opened = counselling.readCase.handle(ben, id, null).orElseThrow();
        assertThat(opened.messages())
                .extracting(ReadCase.OpenedMessage::text, ReadCase.OpenedMessage::mine, ReadCase.OpenedMessage::former)
                .containsExactly(
                        tuple("Text", false, false), tuple("Von Bea", false, true), tuple("Von Ben", true, false));
    }

    // ---- what a crash cut off

    private MessageId keptOnly(CaseId id) {
        MessageId message = aMessage().get();
        SealedText text = counselling.keys.find(RHEUMA, id).orElseThrow().seal(message.value(), "Halb gesendet");
        counselling.messages.keep(RHEUMA, id, message, Side.SEEKER, text, NOON);
        return message;
    }

    private boolean kept(CaseId id, MessageId message) {
        return counselling
                .messages
                .keptUntil(NOON.plus(Duration.ofDays(1)), 10)
                .contains(new Messages.Kept(RHEUMA, id, message));
    }

    @Test
    void a_message_that_never_came_to_count_is_dropped_after_a_while() {
        CaseId id = counselling.taken();
        MessageId message = keptOnly(id);
        counselling.later(Duration.ofMinutes(59));
        counselling.sweepMessages.handle();
        assertThat(kept(id, message)).as("may still be under way").isTrue();
        counselling.later(Duration.ofMinutes(1));
        counselling.sweepMessages.handle();
        assertThat(kept(id, message)).isFalse();
    }

    @Test
    void a_message_that_counts_is_placed_and_not_dropped() {
        CaseId id = counselling.taken();
        MessageId message = keptOnly(id);
        counselling.cases.commit(counselling.dossier(id).state(), new Cases.Commit(message, Side.SEEKER, NOON, null));
        counselling.later(Duration.ofHours(2));
        counselling.sweepMessages.handle();
        assertThat(counselling.messages.placed(RHEUMA, id, message)).isTrue();
        assertThat(counselling.dossier(id).unplaced()).isEmpty();
    }
}
