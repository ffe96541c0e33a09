package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.groups.topic.Text;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Writes the post, then lets a page show it: only the page commits, and only once. */
public final class PublishPost implements Publishing {
    private final Topics topics;
    private final Posts posts;
    private final Pages pages;

    public PublishPost(Topics topics, Posts posts, Pages pages) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
    }

    @Override
    public PostAddress publish(Contribution contribution) {
        String title = contribution.title();
        Topic topic = title == null ? topics.find(contribution.key()).orElseThrow() : topics.open(contribution, title);
        return publish(contribution, topic);
    }

    /** The same in a topic that was just read. */
    PostAddress publish(Contribution contribution, Topic topic) {
        int last = pages.lastPage(topic.key(), topic.summary().lastPage());
        Post post = posts.write(Post.of(contribution, last));
        return pages.append(post, answered(contribution.key().federation(), post.inReplyTo()));
    }

    private @Nullable MemberId answered(FederationId federation, @Nullable PostId inReplyTo) {
        if (inReplyTo == null) {
            return null;
        }
        Optional<Post> parent = posts.find(federation, inReplyTo);
        return parent.isEmpty() ? null : parent.get().author();
    }

    @Override
    public boolean fits(FederationId federation, EditOf edit) {
        return posts.find(federation, edit.post())
                .filter(post -> fits(post, edit))
                .isPresent();
    }

    @Override
    public Optional<PostAddress> change(FederationId federation, EditOf edit, Text text, Instant at) {
        Optional<Post> found = posts.find(federation, edit.post()).filter(post -> fits(post, edit));
        if (found.isPresent()) {
            Post edited = found.get().edited(text, at);
            if (posts.edit(edited)) {
                pages.show(edited);
                posts.shown(edited);
            }
        }
        // asked again, because another text may have come first, and this one may have been shown before a crash
        return posts.find(federation, edit.post())
                .filter(post -> !post.deleted() && post.had(text))
                .flatMap(pages::locate);
    }

    private static boolean fits(Post post, EditOf edit) {
        return !post.deleted() && post.version() == edit.version();
    }
}
