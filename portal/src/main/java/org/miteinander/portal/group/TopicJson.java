package org.miteinander.portal.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a topic as groups-service answers.
 *
 * @param title null when the post that opened it was deleted
 * @param author null when the author left
 * @param version what a change of the topic builds on
 * @param page counted from 1
 * @param waiting the reader's own posts that wait for approval
 */
public record TopicJson(
        String id,
        @Nullable String title,
        @Nullable String author,
        boolean locked,
        boolean pinned,
        long version,
        int page,
        int pages,
        InGroup group,
        List<Post> posts,
        @Nullable List<Waiting> waiting) {

    /** What a topic says of its group. */
    public record InGroup(String id, String name, Visibility visibility, Standing standing, GroupJson.May may) {}

    /** One post; without a text when it was deleted. The html is sanitised by groups-service. */
    public record Post(
            String id,
            long seq,
            @Nullable String author,
            @Nullable String html,
            Instant postedAt,
            @Nullable Instant editedAt,
            boolean deleted,
            boolean mine,
            PostMay may) {}

    public record PostMay(boolean edit, boolean delete) {}

    public record Waiting(String id, String html, Instant submittedAt) {}

    /** One topic in the list of its group. */
    public record Row(
            String id,
            @Nullable String title,
            @Nullable String author,
            int posts,
            @Nullable Instant lastPostAt,
            boolean locked,
            boolean pinned) {}

    /**
     * A part of the list of topics.
     *
     * @param waiting the topics that the reader wants to open and nobody else sees yet
     */
    public record Rows(
            List<Row> items,
            @Nullable String next,
            @Nullable List<WaitingTopic> waiting) {

        public List<WaitingTopic> ownWaiting() {
            return waiting == null ? List.of() : waiting;
        }
    }

    /** A topic that waits for the approval of its first post. */
    public record WaitingTopic(String id, @Nullable String title, Instant submittedAt) {}

    /** What became of a new post: where it stands, or that it waits. */
    public record Posted(
            String post, @Nullable Long seq, @Nullable Integer page, String state) {

        public boolean pending() {
            return state.equals("PENDING");
        }
    }

    /** The source of a post, for its author and for moderators. */
    public record Source(
            String id,
            String topic,
            String text,
            long version,
            @Nullable List<Earlier> history) {}

    /** An earlier text of a post. */
    public record Earlier(String text, Instant at) {}

    public List<Waiting> ownWaiting() {
        return waiting == null ? List.of() : waiting;
    }

    /** Whether the post that opens it was approved; before, only its author sees the topic. */
    public boolean opened() {
        return !posts.isEmpty();
    }

    /** The number of the last post on this page; -1 if there is none. */
    public long lastSeq() {
        return posts.isEmpty() ? -1 : posts.getLast().seq();
    }
}
