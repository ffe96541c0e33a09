package org.miteinander.groups.topic.domain;

import java.util.List;
import org.miteinander.groups.topic.PostAddress;

/** Up to twenty posts of a topic: one document, one read, wherever in the topic it stands. */
public record TopicPage(int number, List<ShownPost> posts) {
    public boolean full() {
        return posts.size() >= PostAddress.PAGE_SIZE;
    }
}
