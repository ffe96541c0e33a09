package org.miteinander.portal.counselling;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Page;

/** What was done before a page was shown, as its address says: {@code ?done=sent}. */
final class Done {

    private static final Set<String> KNOWN = Set.of("asked", "sent", "closed", "taken");

    private Done() {}

    /** The sentence for a known word; empty for any other. */
    static String text(Page page, @Nullable String done) {
        return done != null && KNOWN.contains(done) ? page.t("counselling.done." + done) : "";
    }
}
