package org.miteinander.planted.portal.text;

import org.miteinander.planted.portal.page.PlantedFrame;

/** A text that knows a page. */
public final class PlantedText {
    private PlantedText() {}

    /** The page. */
    public static Class<?> page() {
        return PlantedFrame.class;
    }
}
