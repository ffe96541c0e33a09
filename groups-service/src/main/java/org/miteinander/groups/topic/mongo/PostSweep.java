package org.miteinander.groups.topic.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.miteinander.groups.topic.domain.BuryPost;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.groups.topic.domain.Topics;
import org.miteinander.platform.store.Sweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out what a crash cut off: edited texts, tombstones and new titles that did not get to their page. */
@Component
final class PostSweep {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final Topics topics;
    private final Posts posts;
    private final Pages pages;
    private final BuryPost buryPost;
    private final ChangeTopic changeTopic;
    private final Clock clock;

    PostSweep(Topics topics, Posts posts, Pages pages, BuryPost buryPost, ChangeTopic changeTopic, Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
        this.buryPost = buryPost;
        this.changeTopic = changeTopic;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${groups.sweep.every}", initialDelayString = "${groups.sweep.every}")
    void run() {
        Instant settled = clock.instant().minus(SETTLED);
        Sweep.each(posts.notShown(settled, BATCH), this::show);
        Sweep.each(posts.notBuried(settled, BATCH), buryPost::carryOut);
        Sweep.each(topics.notFollowed(settled, BATCH), changeTopic::carryOut);
    }

    private void show(Post post) {
        pages.show(post);
        posts.shown(post);
    }
}
