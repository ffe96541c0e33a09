package org.miteinander.portal.group;

import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.People;

/**
 * One page of a topic.
 *
 * @param path the topic's page without its query
 * @param reply null when the reader may not write here
 */
public record TopicView(
        TopicJson topic,
        String path,
        String groupPath,
        People people,
        @Nullable Reply reply) {

    /**
     * The form at the end.
     *
     * @param shown which page of the topic is on the screen, counted from 1
     * @param seen the number of the last post on the screen
     * @param answers whose post is answered; empty if nobody's
     * @param session whether the reader's session ended while the text was sent
     * @param announce what a screen reader says when this form replaces another; empty if nothing
     */
    public record Reply(
            String path, Form form, String shown, long seen, String answers, boolean session, String announce) {}

    /** What comes back to a page that is already on the screen: an empty form, new posts, the posts that wait. */
    public record Added(TopicView view, Reply reply, long after) {}

    public boolean lastPage() {
        return topic.page() >= topic.pages();
    }
}
