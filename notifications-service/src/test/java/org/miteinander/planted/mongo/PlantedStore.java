package org.miteinander.planted.mongo;

/** What {@link org.miteinander.planted.web.PlantedController} must not know. */
public final class PlantedStore {}
