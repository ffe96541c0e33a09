package org.miteinander.portal.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void paragraphs_lines_lists_and_quotes_stay_readable() {
        assertThat(PlainText.of("<p>Hallo <strong>zusammen</strong>,<br />\nwie geht es?</p>\n<p>Bis bald</p>\n"))
                .isEqualTo("Hallo zusammen,\nwie geht es?\n\nBis bald");
        assertThat(PlainText.of("<p>Mir hilft:</p>\n<ul>\n<li>Wärme</li>\n<li>Ruhe</li>\n</ul>\n"))
                .isEqualTo("Mir hilft:\n\n- Wärme\n- Ruhe");
        assertThat(PlainText.of("<blockquote>\n<p>Wie war es?</p>\n</blockquote>\n<p>Gut.</p>"))
                .isEqualTo("> Wie war es?\n\nGut.");
    }

    @Test
    void characters_come_back_as_they_were_typed() {
        assertThat(PlainText.of("<p>5 &lt; 7 &amp; a&#64;b, <a href=\"https://example.org\">hier</a></p>"))
                .isEqualTo("5 < 7 & a@b, hier");
    }
}
