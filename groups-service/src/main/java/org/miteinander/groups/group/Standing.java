package org.miteinander.groups.group;

/** How a person stands to a group. Names are stored and sent: add, never rename. */
public enum Standing {
    NONE,
    WAITING,
    INVITED,
    MEMBER,
    MODERATOR,
    HOST,
    BANNED;

    /** Whether this person is in the group. */
    public boolean belongs() {
        return this == MEMBER || moderates();
    }

    /** Whether this person moderates the group by a role inside it. */
    public boolean moderates() {
        return this == MODERATOR || this == HOST;
    }
}
