package org.miteinander.groups.topic.mongo;

import java.time.Clock;
import java.time.Duration;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.Posts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows edited texts whose page a crash left behind. */
@Component
final class PostSweep {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final Posts posts;
    private final Pages pages;
    private final Clock clock;

    PostSweep(Posts posts, Pages pages, Clock clock) {
        this.posts = posts;
        this.pages = pages;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${groups.sweep.every}", initialDelayString = "${groups.sweep.every}")
    void run() {
        for (Post post : posts.notShown(clock.instant().minus(SETTLED), BATCH)) {
            pages.show(post);
            posts.shown(post);
        }
    }
}
