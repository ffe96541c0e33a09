package org.miteinander.groups.group;

/** What the caller may do in a group, for whoever draws the buttons. */
public record May(boolean read, boolean post, boolean join, boolean moderate, boolean administer) {}
