package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.miteinander.portal.service.FieldError;
import org.miteinander.portal.service.ServiceProblem;

/**
 * What somebody typed, and what is wrong with it. Everything typed is kept, so that nothing is lost when a form is
 * shown again. One form belongs to one request; it is not safe to share.
 */
public final class Form {

    /** Something that is wrong with a field; with the whole form if the name is empty. */
    @SuppressWarnings("JavaLangClash") // always read as Form.Error
    public record Error(String name, String message) {}

    private static final String KEY = "key";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Error> errors = new ArrayList<>();
    private String idempotencyKey = UUID.randomUUID().toString();

    private Form() {}

    /** A form nobody has filled in, with a new idempotency key. */
    public static Form empty() {
        return new Form();
    }

    /** What was sent, with the idempotency key it was shown with. */
    public static Form of(HttpServletRequest request) {
        var form = new Form();
        request.getParameterMap().forEach((name, sent) -> {
            var kept = new ArrayList<String>(sent.length);
            for (String value : sent) {
                kept.add(value.replace("\r\n", "\n"));
            }
            form.values.put(name, kept);
        });
        if (isKey(form.value(KEY))) {
            form.idempotencyKey = form.value(KEY);
        }
        return form;
    }

    /** The names of everything that was sent, in the order of the form. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String name) {
        List<String> kept = values.get(name);
        return kept == null || kept.isEmpty() ? "" : kept.getFirst();
    }

    /** Everything chosen in a field that takes several answers. */
    public List<String> values(String name) {
        List<String> kept = values.get(name);
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** Whether an answer is chosen in a field that takes several. */
    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    public Form set(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Form set(String name, List<String> chosen) {
        values.put(name, List.copyOf(chosen));
        return this;
    }

    /** Says what is wrong with a field, in the reader's language; with the whole form if the name is empty. */
    public Form error(String name, String message) {
        errors.add(new Error(name, message));
        return this;
    }

    /**
     * Takes over what a service says: the errors of its fields, else its sentence for the whole form.
     * Nothing came of what was refused, and a key stands for one text: what is sent after the mistake is mended gets a
     * new key.
     *
     * @param shown the fields this form shows; what is wrong with any other is said for the whole form
     */
    public Form take(ServiceProblem problem, String... shown) {
        Set<String> names = Set.of(shown);
        for (FieldError error : problem.errors()) {
            String name = withoutIndex(error.field());
            error(names.contains(name) ? name : "", error.message());
        }
        if (problem.errors().isEmpty()) {
            error("", problem.detail());
        }
        return renewed();
    }

    /** Says everything that is wrong for the whole form, where its fields are not shown any more. */
    public Form withoutFields() {
        errors.replaceAll(error -> new Error("", error.message()));
        return this;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<Error> errors() {
        return List.copyOf(errors);
    }

    /** What is wrong with one field. */
    public List<String> errors(String name) {
        var messages = new ArrayList<String>();
        for (Error error : errors) {
            if (error.name().equals(name)) {
                messages.add(error.message());
            }
        }
        return List.copyOf(messages);
    }

    /** Goes into the hidden field {@code key}; the same while one text is sent until it is answered. */
    public String idempotencyKey() {
        return idempotencyKey;
    }

    private Form renewed() {
        idempotencyKey = UUID.randomUUID().toString();
        return this;
    }

    /** One entry of a list is wrong: {@code reasons[0]} stands in the field {@code reasons}. */
    private static String withoutIndex(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }

    private static boolean isKey(String text) {
        if (text.isEmpty() || text.length() > 100) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
