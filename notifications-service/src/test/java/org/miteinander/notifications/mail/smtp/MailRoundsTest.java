package org.miteinander.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailRoundsTest {
    @Test
    void a_sweep_goes_on_until_a_batch_is_short() {
        Deque<Integer> batches = new ArrayDeque<>(List.of(MailRounds.BATCH, MailRounds.BATCH, 3, MailRounds.BATCH));
        MailRounds.all(batches::removeFirst);
        assertThat(batches).hasSize(1);
    }

    @Test
    void where_nothing_is_old_it_looks_once() {
        Deque<Integer> batches = new ArrayDeque<>(List.of(0, 0));
        MailRounds.all(batches::removeFirst);
        assertThat(batches).hasSize(1);
    }
}
