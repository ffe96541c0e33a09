package org.miteinander.planted.portal.page;

import jakarta.servlet.http.HttpSession;
import org.miteinander.planted.portal.group.PlantedController;

/** Does what the frame must not. */
public final class PlantedFrame {
    private PlantedFrame() {}

    /** Knows an area, and keeps state in a session. */
    public static Object both(HttpSession session) {
        return new PlantedController(session.getId());
    }
}
