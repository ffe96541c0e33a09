package org.miteinander.groups.topic.domain;

import java.time.Instant;

/**
 * Leaves a tombstone where a post was. The post itself loses what it said first, in one write; a sweep carries out the
 * rest if that was cut off.
 */
public final class BuryPost {
    private final Topics topics;
    private final Posts posts;
    private final Pages pages;

    public BuryPost(Topics topics, Posts posts, Pages pages) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
    }

    public void handle(Post post, Instant at) {
        posts.empty(post, at);
        carryOut(post);
    }

    /** Takes an emptied post off its page, and title and author off the topic it opened; doing it again is safe. */
    public void carryOut(Post post) {
        if (post.opens()) {
            topics.withdraw(post.key());
        }
        pages.bury(post);
        posts.buried(post);
    }
}
