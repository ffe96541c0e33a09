package org.miteinander.portal.group;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Page;

/** What was done before this page was shown, as its address says: {@code ?done=joined}. */
public final class Notices {

    private static final Set<String> KNOWN = Set.of(
            "joined",
            "asked",
            "left",
            "withdrawn",
            "declined",
            "created",
            "saved",
            "topic-pending",
            "edit-pending",
            "admitted",
            "refused",
            "invited",
            "banned",
            "removed",
            "lifted",
            "placed",
            "locked",
            "renamed",
            "welcome",
            "invitation",
            "farewell",
            "approved",
            "rejected",
            "roles");

    private Notices() {}

    /** The sentence for a known word; empty for any other. */
    public static String text(Page page, @Nullable String done) {
        return done != null && KNOWN.contains(done) ? page.t("group.done." + done) : "";
    }
}
