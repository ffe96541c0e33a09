package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miteinander.launcher.part.Addresses;
import org.miteinander.launcher.part.Ports;

class WelcomeTest {
    private static final Addresses HERE = new Addresses(Map.of(), new Ports(0));

    @Test
    void it_says_how_long_the_start_took_and_where_everything_is() {
        assertThat(Welcome.text(HERE, Duration.ofMillis(41_260), true, false))
                .contains("ready after 41.3 s: http://localhost:9080", "http://localhost:9188", "Ctrl-C")
                .contains("anna.k", "rheuma-supervision", "miteinander-demo");
    }

    @Test
    void accounts_that_are_not_there_are_not_named() {
        assertThat(Welcome.text(HERE, Duration.ofSeconds(41), false, true))
                .doesNotContain("anna.k", "miteinander-demo")
                .contains("./miteinander down");
    }
}
