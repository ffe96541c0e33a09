package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a part of a page is asked for instead of a whole one. */
public final class Htmx {

    private Htmx() {}

    public static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
