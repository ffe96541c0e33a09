package org.miteinander.groups.planted.web;

import java.util.List;
import org.miteinander.groups.planted.mongo.PlantedStore;

/** Breaks on purpose the rule that the web does not know a store. */
public final class PlantedPage {
    public static final List<String> NAMES = List.of("planted");

    private PlantedPage() {}

    static String store() {
        return PlantedStore.name();
    }
}
