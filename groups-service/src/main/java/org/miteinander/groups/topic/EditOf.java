package org.miteinander.groups.topic;

/**
 * Which post a new text is for.
 *
 * @param version the post's version that the author saw; a text for another version is not shown
 */
public record EditOf(PostId post, long version) {}
