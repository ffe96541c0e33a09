package org.miteinander.portal.counselling;

import java.util.List;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** The reasons for counselling a federation offers, as choices of a form whose values are fit for addresses and ids. */
final class Reasons {

    private Reasons() {}

    static List<Option> options(Page page) {
        FederationView federation = page.federation();
        List<String> reasons = federation == null ? List.of() : federation.reasons();
        return reasons.stream().map(reason -> new Option(id(reason), reason)).toList();
    }

    /** The reason that was chosen or written; empty if none was. */
    static String chosen(Page page, Form form) {
        List<Option> options = options(page);
        String sent = form.value("reason");
        if (options.isEmpty()) {
            return sent.strip();
        }
        return options.stream()
                .filter(option -> option.value().equals(sent))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    private static String id(String reason) {
        return "r" + Integer.toHexString(reason.hashCode());
    }
}
