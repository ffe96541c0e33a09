package org.miteinander.portal.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.text.Texts;

/** One page: its title, the words of its reader, the frame, and the way that leads here. */
public record Page(String title, Texts texts, Chrome chrome, List<Crumb> crumbs) {

    /** The text for a key in the reader's language and form of address. */
    public String t(String key, @Nullable Object... args) {
        return texts.t(key, args);
    }

    public boolean signedIn() {
        return chrome.signedIn();
    }

    /** The federation this page belongs to; null for pages of the whole platform. */
    public @Nullable FederationView federation() {
        return chrome.federation();
    }

    /** A path below the federation: {@code path("groups")} is {@code /{federation}/groups}; the home page for "". */
    public String path(String rest) {
        FederationView federation = chrome.federation();
        String start = federation == null ? "" : "/" + federation.slug();
        return rest.isEmpty() ? (start.isEmpty() ? "/" : start) : start + "/" + rest;
    }

    /** For instance {@code Dienstag, 3. März, 18:30 Uhr}. */
    public String time(Instant at) {
        return texts.time(at);
    }

    /** For instance {@code vor 3 Stunden}. */
    public String ago(Instant at) {
        return texts.ago(at);
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The same page, with the word in its title that something is wrong. */
    Page refused() {
        return new Page(t("frame.title.refused", title), texts, chrome, crumbs);
    }

    /** The same page one step further down. */
    public Page crumb(String label, String href) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(label, href));
        return new Page(title, texts, chrome, List.copyOf(longer));
    }
}
