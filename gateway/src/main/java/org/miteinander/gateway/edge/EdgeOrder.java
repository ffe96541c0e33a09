package org.miteinander.gateway.edge;

import org.springframework.core.Ordered;

/** The order of the first filters; all of them run before Spring Security, so signing out is covered, too. */
public final class EdgeOrder {
    static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE;
    static final int HEADERS = REQUEST_ID + 1;
    static final int PATH = HEADERS + 1;
    static final int BODY = PATH + 1;
    static final int CROSS_SITE = BODY + 1;

    /** How many requests one caller may make is counted after the cheap refusals. */
    public static final int LIMIT = CROSS_SITE + 1;

    private EdgeOrder() {}
}
