package org.miteinander.groups.planted.mongo;

import org.miteinander.groups.planted.web.PlantedPage;

/** Breaks on purpose the rule that a store does not know the web. */
public final class PlantedStore {
    private PlantedStore() {}

    public static String name() {
        return PlantedPage.NAMES.getFirst();
    }
}
