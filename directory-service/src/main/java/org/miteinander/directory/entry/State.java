package org.miteinander.directory.entry;

/** Whether the public sees an entry (N-05). Names are stored: add, never rename. */
public enum State {
    PUBLISHED,
    WITHDRAWN
}
