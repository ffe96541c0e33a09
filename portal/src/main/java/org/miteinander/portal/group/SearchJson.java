package org.miteinander.portal.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in the groups. */
public record SearchJson(List<Hit> items, @Nullable String next) {

    /** One post; the html is a sanitised snippet with marks around what was looked for. */
    public record Hit(
            String group,
            String groupName,
            String topic,
            @Nullable String title,
            long seq,
            int page,
            String html) {}
}
