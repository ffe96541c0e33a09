package org.miteinander.groups.group.access;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** Checks what somebody typed; everything that is wrong comes back at once. */
public final class Fields {
    private final ProblemException flaws = new ProblemException(CommonProblem.INVALID);

    /** The text without the spaces around it; a flaw if nothing is left or more than {@code most} characters are. */
    public String text(String field, @Nullable String value, int most) {
        String text = optional(field, value, most);
        if (text == null) {
            flaw(field, "Diese Angabe fehlt.", "This entry is missing.");
            return "";
        }
        return text;
    }

    /** The same, but nothing at all is fine. */
    public @Nullable String optional(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            flaw(
                    field,
                    "Das ist zu lang: " + length + " Zeichen (höchstens " + most + ").",
                    "This is too long: " + length + " characters (at most " + most + ").");
        }
        return text;
    }

    /** The value; a flaw if there is none. */
    public <T> T given(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            flaw(field, "Diese Angabe fehlt.", "This entry is missing.");
            return otherwise;
        }
        return value;
    }

    public void flaw(String field, String german, String english) {
        flaws.field(field, german, english);
    }

    /** @throws ProblemException invalid, if there was any flaw */
    public void check() {
        if (!flaws.errors().isEmpty()) {
            throw flaws;
        }
    }
}
