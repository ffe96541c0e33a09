package org.miteinander.groups.topic.domain;

import java.util.List;
import org.miteinander.groups.topic.Waiting;

/**
 * One page of a topic for one reader.
 *
 * @param waiting the reader's own undecided submissions
 */
public record TopicView(Topic topic, int page, int pages, List<ShownPost> posts, List<Waiting> waiting) {}
