package org.miteinander.directory.entry;

/** What has to be known of a stored entry to decide whether an import changes it. */
public record Known(State state, long version, String fingerprint) {}
