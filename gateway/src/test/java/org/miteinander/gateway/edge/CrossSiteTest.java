package org.miteinander.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.gateway.edge.CrossSite.Credential;

class CrossSiteTest {
    private static final String OURS = "https://miteinander.example";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, true",
                "same-origin, https://elsewhere.example, true",
                "same-site, https://miteinander.example, false",
                "cross-site, https://miteinander.example, false",
                "none, -, false",
                "-, https://miteinander.example, true",
                "-, https://miteinander.example:8443, false",
                "-, http://miteinander.example, false",
                "-, null, false",
                "-, -, false"
            })
    void a_write_with_the_session_must_come_from_our_own_pages(String fetchSite, String origin, boolean accepted) {
        assertThat(CrossSite.accepts("POST", Credential.SESSION, fetchSite, origin, OURS))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void reading_is_open(String method) {
        assertThat(CrossSite.accepts(method, Credential.SESSION, "cross-site", null, OURS))
                .isTrue();
    }

    @Test
    void without_the_session_there_is_nothing_to_protect() {
        assertThat(CrossSite.accepts("DELETE", Credential.NONE, "cross-site", null, OURS))
                .isTrue();
        assertThat(CrossSite.accepts("DELETE", Credential.BEARER, null, null, OURS))
                .isTrue();
    }
}
