package org.miteinander.groups.topic;

/** A post inside one federation, also while it waits for approval. Any text is accepted: what is no id names none. */
public record PostId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
