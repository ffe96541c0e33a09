package org.miteinander.groups.topic;

import java.time.Instant;

/** One post of a page as those learn of it who follow pages. */
public record PagePost(PostId id, PostAddress address, String html, Instant postedAt, long version, boolean deleted) {}
