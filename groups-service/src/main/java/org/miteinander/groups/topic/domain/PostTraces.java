package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Makes an erased person's posts anonymous, or deletes them where a federation wants that. */
public final class PostTraces implements MemberTraces {
    private static final int BATCH = 200;

    private final Topics topics;
    private final Posts posts;
    private final Pages pages;
    private final BuryPost buryPost;
    private final boolean keepTexts;

    /** @param keepTexts whether what was written stays, without its author */
    public PostTraces(Topics topics, Posts posts, Pages pages, BuryPost buryPost, boolean keepTexts) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
        this.buryPost = buryPost;
        this.keepTexts = keepTexts;
    }

    @Override
    public String kind() {
        return "posts";
    }

    @Override
    public Result erase(FederationId federation, MemberId member, Instant at) {
        topics.forgetAuthor(federation, member);
        long erased = 0;
        while (true) {
            List<Post> found = posts.ofAuthor(federation, member, BATCH);
            long now = found.stream().filter(post -> erase(post, at)).count();
            erased += now;
            if (now == 0) {
                return new Result(erased, found.isEmpty());
            }
        }
    }

    /**
     * The page first: it is what people see. Forgetting the author in the post last makes it unfindable as theirs. A
     * post without a place may be about to get one: its author is forgotten there with the next look.
     */
    private boolean erase(Post post, Instant at) {
        if (pages.locate(post).isEmpty()) {
            boolean underWay = post.postedAt().plus(SECOND_LOOK).isAfter(at);
            if (!underWay) {
                posts.remove(post);
            }
            return !underWay;
        }
        if (keepTexts) {
            pages.forgetAuthor(post);
            posts.forgetAuthor(post);
        } else {
            buryPost.handle(post, at);
        }
        return true;
    }
}
