package org.miteinander.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.TestKeys;
import org.miteinander.gateway.session.Seal;

class PendingSignInTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Seal SEAL = TestKeys.seal();
    private static final PendingSignIn PENDING = new PendingSignIn("state-1", "nonce", "verifier", "/rheuma", NOON);

    @Test
    void a_sign_in_comes_back_as_it_left() {
        assertThat(PendingSignIn.open(SEAL, "state-1", PENDING.toCookie(SEAL), NOON.plusSeconds(599)))
                .contains(PENDING);
    }

    @Test
    void it_cannot_be_read_in_the_browser_and_stays_small() {
        assertThat(PENDING.toCookie(SEAL)).doesNotContain("nonce").hasSizeLessThan(1_000);
    }

    @Test
    void another_state_another_key_a_changed_cookie_and_a_late_one_are_refused() {
        String cookie = PENDING.toCookie(SEAL);
        assertThat(PendingSignIn.open(SEAL, "state-2", cookie, NOON)).isEmpty();
        assertThat(PendingSignIn.open(TestKeys.seal(), "state-1", cookie, NOON)).isEmpty();
        assertThat(PendingSignIn.open(SEAL, "state-1", "A" + cookie, NOON)).isEmpty();
        assertThat(PendingSignIn.open(SEAL, "state-1", "%%%", NOON)).isEmpty();
        assertThat(PendingSignIn.open(SEAL, "state-1", cookie, NOON.plusSeconds(600)))
                .isEmpty();
    }

    @Test
    void two_sign_ins_have_two_cookies() {
        assertThat(PendingSignIn.cookieName("state-1"))
                .startsWith("__Host-mit-login-")
                .isNotEqualTo(PendingSignIn.cookieName("state-2"));
    }
}
