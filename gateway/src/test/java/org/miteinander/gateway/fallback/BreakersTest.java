package org.miteinander.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

class BreakersTest {
    private final Breakers breakers = new Breakers();
    private final AtomicInteger calls = new AtomicInteger();

    private Throwable call(Throwable outcome) {
        try {
            breakers.guard(
                            "part",
                            EdgeProblem.UNAVAILABLE,
                            Mono.<String>error(outcome).doOnSubscribe(_ -> calls.incrementAndGet()))
                    .block(Duration.ofSeconds(5));
        } catch (RuntimeException e) {
            return reactor.core.Exceptions.unwrap(e);
        }
        throw new AssertionError("no error");
    }

    @Test
    void a_part_that_is_away_is_left_alone_for_a_while() {
        for (int i = 0; i < 30; i++) {
            call(new ConnectException("refused"));
        }
        assertThat(calls).hasValueLessThan(30);
        assertThat(call(new ConnectException("refused")))
                .isInstanceOfSatisfying(
                        EdgeException.class, e -> assertThat(e.problem()).isEqualTo(EdgeProblem.UNAVAILABLE));
    }

    @Test
    void refusals_never_close_a_part() {
        for (int i = 0; i < 30; i++) {
            call(new ResponseStatusException(HttpStatus.BAD_REQUEST));
            call(new EdgeException(EdgeProblem.TOO_LARGE));
        }
        assertThat(calls).hasValue(60);
    }
}
