package org.miteinander.portal.group;

import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.People;

/**
 * One page of a topic.
 *
 * @param path the topic's page without its query
 * @param reply null when the reader may not write here
 * @param refused what came with a reply that was refused and cannot be sent again from here
 * @param manage the form of the moderators
 */
public record TopicView(
        TopicJson topic,
        String path,
        String groupPath,
        People people,
        @Nullable Reply reply,
        Form refused,
        Form manage,
        String done) {

    /**
     * The form at the end.
     *
     * @param shown which page of the topic is on the screen, counted from 1
     * @param seen the number of the last post on the screen
     * @param answers whose post is answered; empty if nobody's
     * @param waits whether the post will wait for approval
     * @param announce what a screen reader says when this form replaces another; empty if nothing
     */
    public record Reply(
            String path, Form form, String shown, long seen, String answers, boolean waits, String announce) {}

    /** What comes back to a page that is already on the screen: an empty form, new posts, the posts that wait. */
    public record Added(TopicView view, Reply reply, long after) {}

    public boolean lastPage() {
        return topic.page() >= topic.pages();
    }

    public String title(Page page) {
        return title(page, topic.title());
    }

    /** A topic keeps no title when the post that opened it was deleted. */
    public static String title(Page page, @Nullable String title) {
        return title == null ? page.t("group.topic.deleted") : title;
    }
}
