package org.miteinander.planted.modules.right.domain;

/** What {@link org.miteinander.planted.modules.left} must not know. */
public final class PlantedInside {}
