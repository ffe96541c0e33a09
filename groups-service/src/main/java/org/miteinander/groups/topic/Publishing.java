package org.miteinander.groups.topic;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;

/** Makes texts visible. Every call can be repeated after a crash and does its work once. */
public interface Publishing {
    /** Shows a contribution at the end of its topic, which it opens if it has a title. */
    PostAddress publish(Contribution contribution);

    /** Whether the post still has the text that this edit was written for. */
    boolean fits(FederationId federation, EditOf edit);

    /** Shows the new text of a post, if it still {@link #fits}; empty if the post is gone or got another text first. */
    Optional<PostAddress> change(FederationId federation, EditOf edit, Text text, Instant at);
}
