package org.miteinander.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final SignedIn ANNA = new SignedIn(
            "subject",
            "sid",
            new SignedIn.Token("id", NOON, NOON.plusSeconds(300)),
            new SignedIn.Token("access", NOON, NOON.plusSeconds(300)),
            new SignedIn.Token("refresh", NOON, null));

    @Test
    void a_sign_in_is_read_as_it_was_written() {
        assertThat(SignedIn.read(ANNA.write())).contains(ANNA);
    }

    @Test
    void what_a_later_version_adds_is_left_aside_and_what_is_no_sign_in_is_none() {
        assertThat(SignedIn.read(ANNA.write().replaceFirst("\\{", "{\"later\":1,")))
                .contains(ANNA);
        assertThat(SignedIn.read("{}")).isEmpty();
        assertThat(SignedIn.read("no json")).isEmpty();
    }

    @Test
    void springs_attributes_come_back_from_it_the_same() {
        var content = new SessionContent(SessionFixture.REGISTRATION);
        assertThat(content.read(content.write(ANNA))).contains(ANNA);
    }
}
