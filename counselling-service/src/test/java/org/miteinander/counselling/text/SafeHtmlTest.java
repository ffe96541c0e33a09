package org.miteinander.counselling.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @Test
    void lines_lists_and_links_are_kept() {
        assertThat(SafeHtml.of("Eins\nZwei\n\n- a\n- b\n\n[Hilfe](https://example.org)"))
                .contains("Eins<br />\nZwei")
                .contains("<li>a</li>")
                .contains("<a href=\"https://example.org\" rel=\"nofollow noopener noreferrer\">Hilfe</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[Klick](javascript:alert(1))",
                "[Klick](data:text/html;base64,PHNjcmlwdD4=)",
                "![Bild](https://example.org/track.png)",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">Klick</a>",
                "<iframe src=\"https://example.org\"></iframe>"
            })
    void nothing_that_runs_or_loads_comes_through(String typed) {
        assertThat(SafeHtml.of(typed))
                .doesNotContain(
                        "<script",
                        "<img",
                        "<iframe",
                        "javascript:",
                        "data:text",
                        "<a href=\"https://example.org\" onclick");
    }

    @Test
    void headings_are_shown_as_typed() {
        assertThat(SafeHtml.of("# Kein Titel")).isEqualTo("<p># Kein Titel</p>\n");
    }

    @Test
    void deep_nesting_does_not_break_it() {
        assertThat(SafeHtml.of("> ".repeat(5_000) + "tief")).isNotEmpty();
        assertThat(SafeHtml.of("*".repeat(20_000))).isNotEmpty();
    }
}
