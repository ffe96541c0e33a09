package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.miteinander.portal.text.TextSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SentTest {

    @Test
    void everything_that_was_sent_is_sent_again_and_words_are_shown_however_few_they_are() {
        var request = new MockHttpServletRequest("POST", "/rheuma/admin/members");
        request.addParameter("key", "k-1");
        request.addParameter("text", "Ja.");
        request.addParameter("roles", "moderator", "counsellor");
        Sent sent = Sent.of(request);
        assertThat(sent.posted()).isTrue();
        assertThat(sent.written()).containsExactly("text");
        assertThat(sent.form().value("text")).isEqualTo("Ja.");
        assertThat(sent.hidden())
                .containsExactlyInAnyOrder(
                        new Sent.Hidden("key", "k-1"),
                        new Sent.Hidden("roles", "moderator"),
                        new Sent.Hidden("roles", "counsellor"));
    }

    @Test
    void a_page_that_was_only_asked_for_sent_nothing() {
        var request = new MockHttpServletRequest("GET", "/rheuma/search");
        request.addParameter("text", "Ja.");
        assertThat(Sent.of(request).posted()).isFalse();
        assertThat(Sent.of(request).written()).isEmpty();
    }

    @Test
    void every_field_for_words_has_a_label() {
        TextSource texts = TextSource.load(Clock.systemUTC(), ZoneId.of("Europe/Berlin"));
        assertThat(Sent.WORDS)
                .allMatch(name -> texts.texts("de", false).has(Sent.label(name)))
                .allMatch(name -> texts.texts("en", false).has(Sent.label(name)));
    }
}
