package org.miteinander.portal.counselling;

import java.util.List;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** The reasons for counselling a federation offers. */
final class Reasons {

    private Reasons() {}

    static List<Option> options(Page page) {
        return offered(page).stream().map(reason -> new Option(reason, reason)).toList();
    }

    /** The reason that was chosen, or written where none are offered; empty if none was. */
    static String chosen(Page page, Form form) {
        List<String> offered = offered(page);
        String sent = form.value("reason").strip();
        return offered.isEmpty() || offered.contains(sent) ? sent : "";
    }

    private static List<String> offered(Page page) {
        FederationView federation = page.federation();
        return federation == null ? List.of() : federation.reasons();
    }
}
