package org.miteinander.groups.topic;

import java.util.List;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Where texts wait that may not appear at once; kept by the moderation. */
public interface ApprovalQueue {
    /** Puts it into the queue; doing it twice with one id queues it once. */
    void submit(Submission submission);

    /** Whether a submission with this id was made, decided or not. */
    boolean holds(FederationId federation, PostId id);

    /** The author's own undecided submissions in this topic, oldest first, at most 20. */
    List<Waiting> waiting(TopicKey key, MemberId author);
}
