package org.miteinander.groups.topic;

/** A topic inside one federation; it bears the id of its first post. Any text is accepted: what is no id names none. */
public record TopicId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
