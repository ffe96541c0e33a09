package org.miteinander.groups.topic.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private String html(String source) {
        return renderer.render(source).html();
    }

    @Test
    void paragraphs_emphasis_lists_quotes_and_code_stay() {
        assertThat(html("Hallo *du* und **alle**"))
                .isEqualToIgnoringNewLines("<p>Hallo <em>du</em> und <strong>alle</strong></p>");
        assertThat(html("- eins\n- zwei")).contains("<ul>", "<li>eins</li>");
        assertThat(html("1. eins\n2. zwei")).contains("<ol>");
        assertThat(html("> früher")).contains("<blockquote>");
        assertThat(html("    code")).contains("<pre><code>code");
    }

    @Test
    void a_line_break_is_one() {
        assertThat(html("eins\nzwei")).contains("<br");
    }

    @Test
    void links_are_followed_by_no_search_engine_and_cannot_reach_back() {
        assertThat(html("[Stelle](https://example.org/x)"))
                .contains("href=\"https://example.org/x\"")
                .contains("nofollow")
                .contains("noopener")
                .contains("ugc");
        assertThat(html("siehe https://example.org/y")).contains("href=\"https://example.org/y\"");
    }

    @Test
    void an_address_that_is_used_again_and_again_does_not_blow_up_the_page() {
        String typed = "[a]: https://example.org/" + "=".repeat(3_900) + "\n\n" + "[a] ".repeat(1_000);
        assertThat(html(typed))
                .hasSizeLessThan(12 * typed.length())
                .contains("https://example.org/", "a a a")
                .endsWith("</p>\n");
        assertThat(html("[a]: https://example.org\n\n" + "[a] ".repeat(3)).split("href"))
                .hasSize(4);
    }

    @Test
    void an_image_becomes_a_link_and_calls_nobody() {
        assertThat(html("![Foto](https://example.org/a.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/a.png\"")
                .contains("Foto");
    }

    @Test
    void headings_begin_at_the_third_level() {
        assertThat(html("# Oben")).contains("<h3>Oben</h3>");
        assertThat(html("## Darunter")).contains("<h4>");
        assertThat(html("###### Tief")).contains("<h6>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>p{display:none}</style>",
                "![x](javascript:alert(1))"
            })
    void nothing_typed_becomes_active(String source) {
        assertThat(html(source))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<style")
                .doesNotContain("href=\"javascript")
                .doesNotContain("href=\"data");
    }

    @Test
    void the_version_of_the_rules_is_noted() {
        assertThat(renderer.render("x").renderer()).isPositive();
        assertThat(renderer.render("x").source()).isEqualTo("x");
    }
}
