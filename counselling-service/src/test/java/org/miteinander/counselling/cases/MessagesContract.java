package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.Messages;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.platform.FederationId;

/** What every store of messages promises. */
public interface MessagesContract {
    Instant NOON = Instant.parse("2026-03-03T11:00:00.123Z");
    FederationId HERE = new FederationId("here");
    int MANY = 1_000;

    Messages messages();

    private static CaseId aCase() {
        return new CaseId(UUID.randomUUID().toString());
    }

    private static MessageId aMessage() {
        return new MessageId(UUID.randomUUID().toString());
    }

    private MessageId kept(CaseId id, String text, Instant at) {
        MessageId message = aMessage();
        messages().keep(HERE, id, message, Side.SEEKER, new SealedText(text), at);
        return message;
    }

    private MessageId written(CaseId id, String text, long seq) {
        MessageId message = kept(id, text, NOON);
        messages().place(HERE, id, message, seq);
        return message;
    }

    private List<String> texts(CaseId id, long before, int limit) {
        return messages().before(HERE, id, before, limit).stream()
                .map(m -> m.text().value())
                .toList();
    }

    @Test
    default void what_was_kept_comes_back_once_it_has_its_number() {
        CaseId id = aCase();
        MessageId message = kept(id, "eins", NOON);
        assertThat(messages().placed(HERE, id, message)).isFalse();
        assertThat(messages().before(HERE, id, 10, 10)).isEmpty();
        messages().place(HERE, id, message, 1);
        assertThat(messages().placed(HERE, id, message)).isTrue();
        assertThat(messages().before(HERE, id, 10, 10))
                .containsExactly(new Messages.Message(message, Side.SEEKER, new SealedText("eins"), NOON, 1));
    }

    @Test
    default void neither_keeping_nor_numbering_again_changes_it() {
        CaseId id = aCase();
        MessageId message = written(id, "eins", 1);
        messages().keep(HERE, id, message, Side.COUNSELLOR, new SealedText("zwei"), NOON.plusSeconds(9));
        messages().place(HERE, id, message, 7);
        assertThat(messages().before(HERE, id, 10, 10))
                .containsExactly(new Messages.Message(message, Side.SEEKER, new SealedText("eins"), NOON, 1));
    }

    @Test
    default void the_newest_before_a_number_come_oldest_first() {
        CaseId id = aCase();
        for (int seq = 1; seq <= 5; seq++) {
            written(id, String.valueOf(seq), seq);
        }
        assertThat(texts(id, 6, 2)).containsExactly("4", "5");
        assertThat(texts(id, 4, 2)).containsExactly("2", "3");
        assertThat(texts(id, 2, 2)).containsExactly("1");
    }

    @Test
    default void a_message_is_invisible_to_another_federation_and_another_case() {
        CaseId id = aCase();
        MessageId message = written(id, "eins", 1);
        FederationId there = new FederationId("there");
        assertThat(messages().before(there, id, 10, 10)).isEmpty();
        assertThat(messages().placed(there, id, message)).isFalse();
        assertThat(messages().eraseAll(there, id)).isZero();
        assertThat(messages().before(HERE, aCase(), 10, 10)).isEmpty();
        assertThat(texts(id, 10, 10)).containsExactly("eins");
    }

    @Test
    default void what_does_not_count_can_be_dropped_and_what_counts_cannot() {
        CaseId id = aCase();
        MessageId counts = written(id, "eins", 1);
        MessageId lost = kept(id, "zwei", NOON);
        messages().drop(HERE, id, counts, NOON);
        messages().drop(HERE, id, lost, NOON);
        messages().place(HERE, id, lost, 2);
        assertThat(texts(id, 10, 10)).containsExactly("eins");
    }

    @Test
    default void what_was_kept_again_later_is_not_dropped() {
        CaseId id = aCase();
        MessageId message = kept(id, "eins", NOON);
        messages().keep(HERE, id, message, Side.SEEKER, new SealedText("eins"), NOON.plusSeconds(60));
        messages().drop(HERE, id, message, NOON.plusSeconds(30));
        messages().place(HERE, id, message, 1);
        assertThat(texts(id, 10, 10)).containsExactly("eins");
    }

    @Test
    default void the_sweep_finds_what_was_kept_until_then_and_has_no_number() {
        CaseId id = aCase();
        MessageId lost = kept(id, "eins", NOON);
        MessageId young = kept(id, "zwei", NOON.plusSeconds(60));
        MessageId counts = written(id, "drei", 3);
        assertThat(messages().keptUntil(NOON.plusSeconds(30), MANY))
                .contains(new Messages.Kept(HERE, id, lost))
                .doesNotContain(new Messages.Kept(HERE, id, young), new Messages.Kept(HERE, id, counts));
    }

    @Test
    default void erasing_a_case_removes_its_messages_and_counts_them() {
        CaseId id = aCase();
        written(id, "eins", 1);
        kept(id, "zwei", NOON);
        CaseId other = aCase();
        written(other, "drei", 1);
        assertThat(messages().eraseAll(HERE, id)).isEqualTo(2);
        assertThat(messages().eraseAll(HERE, id)).isZero();
        assertThat(texts(id, 10, 10)).isEmpty();
        assertThat(texts(other, 10, 10)).containsExactly("drei");
    }
}
