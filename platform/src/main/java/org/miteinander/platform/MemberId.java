package org.miteinander.platform;

/** A person inside one federation; two federations' ids of the same person cannot be linked. */
public record MemberId(String value) {
    public MemberId {
        if (value.isEmpty() || value.length() > 64 || value.indexOf('|') >= 0) {
            throw new IllegalArgumentException("member: not an id (expected: 1 to 64 characters without |)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
