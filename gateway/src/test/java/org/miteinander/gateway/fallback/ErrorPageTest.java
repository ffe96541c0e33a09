package org.miteinander.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {
    private final ErrorPage page = new ErrorPage();

    @ParameterizedTest
    @EnumSource(EdgeProblem.class)
    void every_problem_has_a_page_in_both_languages_with_nothing_left_open(EdgeProblem problem) {
        assertThat(page.html(problem, false, "4711"))
                .contains("<html lang=\"de\">", "4711", problem.sentence(false))
                .doesNotContain("<script", "http://", "https://")
                .doesNotContainPattern("\\{[a-z]+}");
        assertThat(page.html(problem, true, "4711"))
                .contains("<html lang=\"en\">", problem.sentence(true))
                .doesNotContainPattern("\\{[a-z]+}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_page_helps_in_a_crisis(boolean english) {
        assertThat(page.html(EdgeProblem.UNAVAILABLE, english, ""))
                .contains("tel:112\"", "0800 1110111", "0800 1110222", "116111");
    }

    /** The portal's script takes the page it comes from for the answer to a form, and drops what was typed there. */
    @Test
    void the_page_after_it_does_not_learn_where_it_comes_from() {
        assertThat(page.html(EdgeProblem.UNAVAILABLE, false, ""))
                .contains("<meta name=\"referrer\" content=\"no-referrer\">");
    }

    @Test
    void the_policy_names_the_style_of_the_page() throws Exception {
        String html = page.html(EdgeProblem.UNAVAILABLE, false, "");
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.styleHash()).isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
}
