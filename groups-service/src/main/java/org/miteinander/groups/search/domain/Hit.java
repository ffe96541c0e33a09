package org.miteinander.groups.search.domain;

import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicId;

/**
 * A visible post that has all the words.
 *
 * @param text what the post says, without any markup
 */
public record Hit(GroupId group, TopicId topic, PostAddress address, String text) {}
