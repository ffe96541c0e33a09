package org.miteinander.groups.group;

/** A group inside one federation. Any text is accepted: what is no id names no group. */
public record GroupId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
