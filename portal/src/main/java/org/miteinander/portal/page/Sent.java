package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a form sent that could not be handled. The page that says so shows it as a form again, so that nothing typed is
 * lost and sending it once more takes one button.
 *
 * @param posted false when a page was only asked for
 * @param written the fields somebody writes into, in the order of the form
 * @param hidden everything else that was sent
 */
public record Sent(boolean posted, Form form, List<String> written, List<Hidden> hidden) {

    /** One answer that is sent again without being shown. */
    public record Hidden(String name, String value) {}

    /** The names of all fields that hold words of people; each has its label in the texts. */
    static final Set<String> WORDS = Set.of(
            "text",
            "title",
            "reason",
            "subject",
            "name",
            "slug",
            "purpose",
            "pseudonym",
            "invitation",
            "claim",
            "imprint",
            "privacyContact",
            "reasons");

    static Sent nothing() {
        return new Sent(false, Form.empty(), List.of(), List.of());
    }

    static Sent of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return nothing();
        }
        Form form = Form.of(request);
        var written = new ArrayList<String>();
        var hidden = new ArrayList<Hidden>();
        for (String name : form.names()) {
            if (WORDS.contains(name)) {
                written.add(name);
            } else {
                form.values(name).forEach(value -> hidden.add(new Hidden(name, value)));
            }
        }
        return new Sent(true, form, List.copyOf(written), List.copyOf(hidden));
    }

    /** How many lines show a field: enough for a sentence, or for a text. */
    public int rows(String name) {
        return form.value(name).length() > 80 ? 8 : 2;
    }

    /** The key of a field's label. */
    public static String label(String name) {
        return "frame.sent." + name;
    }
}
