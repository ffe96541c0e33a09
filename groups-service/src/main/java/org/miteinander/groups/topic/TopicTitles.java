package org.miteinander.groups.topic;

import java.util.Collection;
import java.util.Map;
import org.miteinander.platform.FederationId;

/** What topics are called now. Titles change and are removed, so nobody keeps a copy to show it. */
public interface TopicTitles {
    /** Of those that exist and have a title. */
    Map<TopicId, String> titles(FederationId federation, Collection<TopicId> topics);
}
