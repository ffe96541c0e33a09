package org.miteinander.counselling.cases.domain;

/** A message inside its case. */
public record MessageId(String value) {
    /** The enquiry itself is the first message of its case and shares its id. */
    public static MessageId first(CaseId id) {
        return new MessageId(id.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
