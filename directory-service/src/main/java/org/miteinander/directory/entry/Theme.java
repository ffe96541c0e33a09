package org.miteinander.directory.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry is about, in the source's words. */
public record Theme(List<String> topics, @Nullable String description) {
    public Theme {
        topics = List.copyOf(topics);
    }
}
