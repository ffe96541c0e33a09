package org.miteinander.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;

class RateLimitsTest {
    private final RateLimits limits = new RateLimits(1);

    @Test
    void four_times_the_rate_may_come_at_once_and_callers_do_not_disturb_each_other() {
        for (int i = 0; i < 4; i++) {
            limits.take("a");
        }
        assertThatThrownBy(() -> limits.take("a"))
                .isInstanceOfSatisfying(
                        EdgeException.class, e -> assertThat(e.problem()).isEqualTo(EdgeProblem.TOO_MANY_REQUESTS));
        limits.take("b");
    }

    @Test
    void an_invented_credential_counts_on_its_address() {
        assertThat(limits.caller("invented", "1.2.3.4")).isEqualTo("address 1.2.3.4");
        limits.recognise("good", "anna");
        assertThat(limits.caller("good", "1.2.3.4")).isEqualTo("caller anna");
        assertThat(limits.caller(null, "1.2.3.4")).isEqualTo("address 1.2.3.4");
    }

    @Test
    void a_renewed_credential_brings_no_new_burst() {
        limits.recognise("first", "anna");
        limits.recognise("renewed", "anna");
        assertThat(limits.caller("renewed", "1.2.3.4")).isEqualTo(limits.caller("first", "5.6.7.8"));
    }
}
