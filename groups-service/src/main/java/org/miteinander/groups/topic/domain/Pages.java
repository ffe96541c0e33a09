package org.miteinander.groups.topic.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/** The pages of all topics of all tenants; what stands here is visible to whoever may read the group. */
public interface Pages {
    Optional<TopicPage> find(TopicKey key, int number);

    /**
     * The last page of a topic as far as is known without asking, never beyond the true one.
     *
     * @param seen a page that the topic has
     */
    int lastPage(TopicKey key, int seen);

    /**
     * Shows the post at the end of its topic and tells so, in one document write; if it is shown already, does nothing.
     *
     * @param answered who wrote the post it answers
     */
    PostAddress append(Post post, @Nullable MemberId answered);

    /** Where the post stands; empty if it was never shown. */
    Optional<PostAddress> locate(Post post);

    /** Shows the post's newest text, unless the page has a newer one or a tombstone. */
    void show(Post post);

    /** Leaves a tombstone; one that is there already stays as it is. */
    void bury(Post post);

    /** Takes the author's name off the post. */
    void forgetAuthor(Post post);

    /** Has whoever follows the topic's first page look at it again, because its title is another one. */
    void refresh(TopicKey key);
}
