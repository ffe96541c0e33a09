package org.miteinander.groups.topic;

import org.miteinander.groups.group.GroupId;
import org.miteinander.platform.FederationId;

/** Where a topic is: no topic is asked for without its group and federation. */
public record TopicKey(FederationId federation, GroupId group, TopicId topic) {}
