package org.miteinander.portal.group;

/** The four types of groups. */
public enum Visibility {
    OPEN,
    MODERATED,
    CLOSED,
    HIDDEN;

    /** Whether only its members may know what is spoken of: such things do not stand in the title of a window. */
    public boolean isPrivate() {
        return this == CLOSED || this == HIDDEN;
    }
}
