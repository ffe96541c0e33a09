package org.miteinander.notifications.membership.domain;

/** What somebody who belongs to a group is there, as groups-service names it. */
public enum Role {
    MEMBER,
    MODERATOR,
    HOST
}
