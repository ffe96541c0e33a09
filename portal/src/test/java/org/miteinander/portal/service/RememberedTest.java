package org.miteinander.portal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong now = new AtomicLong();
    private final Remembered<String, String> remembered =
            new Remembered<>(10, Duration.ofMinutes(1), Duration.ofHours(1), now::get);

    @Test
    void an_answer_is_asked_for_once_a_minute() {
        assertThat(remembered.get("a", key -> "first")).isEqualTo("first");
        assertThat(remembered.get("a", key -> "second")).isEqualTo("first");
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(remembered.get("a", key -> "third")).isEqualTo("third");
    }

    @Test
    void an_old_answer_stands_in_while_the_service_is_away() {
        remembered.get("a", key -> "first");
        now.addAndGet(Duration.ofMinutes(30).toNanos());
        assertThat(remembered.get("a", RememberedTest::away)).isEqualTo("first");
        now.addAndGet(Duration.ofMinutes(31).toNanos());
        assertThatThrownBy(() -> remembered.get("a", RememberedTest::away)).isInstanceOf(ServiceAway.class);
    }

    @Test
    void what_is_forgotten_is_asked_for_again() {
        remembered.get("a", key -> "first");
        remembered.forget("a");
        assertThat(remembered.get("a", key -> "second")).isEqualTo("second");
    }

    private static String away(String key) {
        throw new ServiceAway(Service.IDENTITY, null);
    }
}
