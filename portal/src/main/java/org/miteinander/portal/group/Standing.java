package org.miteinander.portal.group;

/** How a person stands to a group. */
public enum Standing {
    NONE,
    WAITING,
    INVITED,
    MEMBER,
    MODERATOR,
    HOST,
    BANNED;

    public boolean belongs() {
        return this == MEMBER || this == MODERATOR || this == HOST;
    }
}
