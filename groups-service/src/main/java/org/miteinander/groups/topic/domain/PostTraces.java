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
    private final boolean keepTexts;

    /** @param keepTexts whether what was written stays, without its author */
    public PostTraces(Topics topics, Posts posts, Pages pages, boolean keepTexts) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
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
        List<Post> found = posts.ofAuthor(federation, member, BATCH);
        while (!found.isEmpty()) {
            found.forEach(this::erase);
            erased += found.size();
            found = posts.ofAuthor(federation, member, BATCH);
        }
        return new Result(erased, true);
    }

    /** The page first: it is what people see. Forgetting the author in the post last makes it unfindable as theirs. */
    private void erase(Post post) {
        if (keepTexts) {
            pages.forgetAuthor(post);
        } else {
            pages.bury(post);
            posts.empty(post);
        }
        posts.forgetAuthor(post);
    }
}
