package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** All topics of all tenants; no lookup exists without a federation and a group. */
public interface Topics {
    Optional<Topic> find(TopicKey key);

    /** The topic that this first post opens, which may be there already. Nobody finds it before it has a page. */
    Topic open(Contribution first, String title);

    /** Pinned ones first, then by the newest post; only topics with a page. */
    Page<Topic> list(FederationId federation, GroupId group, @Nullable String cursor, int limit);

    /** Writes the next version; false if the stored version is not the one before. */
    boolean change(Topic changed, Instant at);

    /** The pages have followed this version. */
    void followed(Topic changed);

    /** Changed topics that a crash may have kept the pages from following, changed before this time. */
    List<Topic> notFollowed(Instant before, int limit);

    /** Takes title and author off a topic, as a change of its own; what stands in it stays. */
    void withdraw(TopicKey key);

    /**
     * Notes what one page holds. Only ever moves forward, so that the order of calls does not matter.
     *
     * @param last the seq of the page's last post
     * @param removed how many of the page's posts are tombstones
     * @return the topic after it, empty if there is none
     */
    Optional<Topic> summarise(TopicKey key, int page, int last, int removed, Instant lastPostAt);

    /** @return how many topics lost their author */
    long forgetAuthor(FederationId federation, MemberId author);
}
