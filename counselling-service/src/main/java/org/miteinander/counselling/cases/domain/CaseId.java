package org.miteinander.counselling.cases.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A case; a UUID that tells nothing. */
public record CaseId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public CaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("case: not an id (expected: a UUID in small letters)");
        }
    }

    /** Empty if this cannot be a case, which is answered like a missing one. */
    public static Optional<CaseId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CaseId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
