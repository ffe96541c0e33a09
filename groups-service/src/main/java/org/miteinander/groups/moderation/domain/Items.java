package org.miteinander.groups.moderation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** All submissions of all tenants; no lookup exists without a federation. */
public interface Items {
    /** Puts a submission into the queue and tells so, in one document write; false and nothing if the id is taken. */
    boolean add(Submission submission);

    Optional<Item> find(FederationId federation, PostId id);

    /** The author's own undecided submissions in this topic, oldest first, at most 20. */
    List<Item> ofAuthor(TopicKey key, MemberId author);

    /** The author's own undecided first posts of topics in this group, oldest first, at most 20. */
    List<Item> openings(FederationId federation, GroupId group, MemberId author);

    /** The author's undecided new texts for this post. */
    List<Item> edits(TopicKey key, MemberId author, PostId post);

    /** What waits in these groups, oldest first. */
    Page<Item> queue(FederationId federation, Collection<GroupId> groups, @Nullable String cursor, int limit);

    /**
     * Writes the decision, which takes the item out of the queue. A rejection is told in the same write; an approval
     * stays unfinished until {@link #finish}.
     *
     * @return false if it was decided before
     */
    boolean decide(Item decided);

    /** The text is visible: tells so and keeps no copy of it. */
    void finish(Item approved);

    /** Approvals that a crash cut off, made before this time. */
    List<Item> unfinished(Instant before, int limit);

    /** Removes items decided before this time, at most so many. */
    void removeDecided(Instant before, int limit);

    /** Everything of this author, at most so many. */
    List<Item> byAuthor(FederationId federation, MemberId author, int limit);

    void remove(Item item);

    /** Takes a moderator's name off the decisions. */
    void forgetModerator(FederationId federation, MemberId moderator);
}
