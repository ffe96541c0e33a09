package org.miteinander.groups.moderation.domain;

/** What a moderator says about a waiting text. Names are stored and sent: add, never rename. */
public enum Decision {
    APPROVE,
    REJECT
}
