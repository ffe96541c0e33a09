package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miteinander.groups.topic.PostId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** All posts of all tenants with everything readers do not see; no lookup exists without a federation. */
public interface Posts {
    Optional<Post> find(FederationId federation, PostId id);

    /** Writes a new post; if one with this id is there already, that one stays and is returned. */
    Post write(Post post);

    /** Writes the next version; false if the stored version is not the one before. */
    boolean edit(Post edited);

    /** The page shows this version now. */
    void shown(Post post);

    /** Edited posts whose page a crash may have left behind, edited before this time. */
    List<Post> notShown(Instant before, int limit);

    /** Keeps that there was a post, and nothing of what it said or of who said it. */
    void empty(Post post, Instant at);

    /** The page shows a tombstone now. */
    void buried(Post post);

    /** Emptied posts whose page a crash may have left behind, emptied before this time. */
    List<Post> notBuried(Instant before, int limit);

    /** Removes a post that no page shows. */
    void remove(Post post);

    List<Post> ofAuthor(FederationId federation, MemberId author, int limit);

    /** Keeps the text and takes author and earlier texts away. */
    void forgetAuthor(Post post);
}
