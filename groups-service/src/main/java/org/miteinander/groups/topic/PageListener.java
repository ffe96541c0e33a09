package org.miteinander.groups.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows what is visible. Is told about a page again until it returns without an exception. */
public interface PageListener {
    /**
     * @param title of the topic; null if it was removed
     * @param version counts up per page; what is older than what was heard before is to be ignored
     * @param posts everything that stands on the page in this version
     */
    void changed(TopicKey key, @Nullable String title, long version, List<PagePost> posts);
}
