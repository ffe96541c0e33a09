package org.miteinander.portal.register;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.miteinander.portal.page.Chrome;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.text.TextSource;

/** Pages without a request, for tests that only need words. */
final class Words {

    private static final TextSource TEXTS = TextSource.load(Clock.systemUTC(), ZoneId.of("Europe/Berlin"));

    private Words() {}

    static Page in(String language) {
        var chrome = new Chrome(language, null, false, false, false, false, Set.of(), null, "/", "/");
        return new Page("", TEXTS.texts(language, false), chrome, List.of());
    }
}
