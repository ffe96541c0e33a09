package org.miteinander.groups.topic;

import java.util.List;
import org.miteinander.groups.group.GroupId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Where texts wait that may not appear at once; kept by the moderation. */
public interface ApprovalQueue {
    /** Puts it into the queue; false if there was one with this id before, which then stays as it is. */
    boolean submit(Submission submission);

    /** Whether a submission with this id was made, decided or not. */
    boolean holds(FederationId federation, PostId id);

    /** The author's own undecided submissions in this topic, oldest first, at most 20. */
    List<Waiting> waiting(TopicKey key, MemberId author);

    /** The undecided first posts of the topics that this author wants to open in a group, oldest first, at most 20. */
    List<Waiting> openings(FederationId federation, GroupId group, MemberId author);

    /** Whether a new text of this author waits for this post. */
    boolean editWaits(TopicKey key, MemberId author, PostId post);

    /** Takes back the author's new text that waits for this post, if there is one. */
    void withdraw(TopicKey key, MemberId author, PostId post);
}
