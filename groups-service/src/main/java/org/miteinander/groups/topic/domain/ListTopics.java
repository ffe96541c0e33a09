package org.miteinander.groups.topic.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.Waiting;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;

/** The topics of a group, and beside them what the reader wants to open there. */
public final class ListTopics {
    /**
     * A part of the list for one reader.
     *
     * @param waiting the reader's own undecided first posts, which nobody else sees; beside the first part only
     */
    public record Listed(Page<Topic> topics, List<Waiting> waiting) {}

    private final Topics topics;
    private final ApprovalQueue queue;

    public ListTopics(Topics topics, ApprovalQueue queue) {
        this.topics = topics;
        this.queue = queue;
    }

    /**
     * @param policy of a caller who may read the group
     * @param cursor null for the beginning
     */
    public Listed handle(GroupPolicy policy, FederationId federation, @Nullable String cursor, int limit) {
        var group = policy.group().id();
        List<Waiting> waiting = cursor == null && policy.mayPost() && policy.caller() instanceof Caller.Member member
                ? queue.openings(federation, group, member.member())
                : List.of();
        return new Listed(topics.list(federation, group, cursor, limit), waiting);
    }
}
