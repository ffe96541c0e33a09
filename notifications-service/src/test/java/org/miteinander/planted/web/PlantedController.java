package org.miteinander.planted.web;

import org.miteinander.planted.mongo.PlantedStore;

/** Breaks the rule for web rooms on purpose. */
final class PlantedController {
    final PlantedStore store = new PlantedStore();
}
