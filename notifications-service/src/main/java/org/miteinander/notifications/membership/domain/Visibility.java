package org.miteinander.notifications.membership.domain;

/** The types of groups as groups-service names them. */
public enum Visibility {
    OPEN,
    MODERATED,
    CLOSED,
    HIDDEN;

    /** Whether everybody may read such a group. */
    public boolean isPublic() {
        return switch (this) {
            case OPEN, MODERATED -> true;
            case CLOSED, HIDDEN -> false;
        };
    }
}
