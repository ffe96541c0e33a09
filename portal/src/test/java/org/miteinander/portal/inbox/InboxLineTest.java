package org.miteinander.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.portal.page.Chrome;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.text.TextSource;

class InboxLineTest {

    private static final TextSource TEXTS = TextSource.load(Clock.systemUTC(), ZoneId.of("Europe/Berlin"));

    @Test
    void a_notice_of_a_kind_these_pages_do_not_know_yet_says_that_there_is_something_new() {
        var chrome = new Chrome("de", null, true, true, false, false, Set.of(), null, "/", "/");
        var page = new Page("", TEXTS.texts("de", false), chrome, List.of());
        var notice = new NoticeJson("n1", "BRAND_NEW", null, null, null, null, null, null, Instant.EPOCH, false);
        assertThat(InboxController.line(page, "rheuma", notice, Map.of()).text())
                .isEqualTo("Es gibt etwas Neues");
    }
}
