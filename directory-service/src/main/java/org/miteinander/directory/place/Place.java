package org.miteinander.directory.place;

/** A place somebody asked for, under the name by which we understood it. */
public record Place(String label, GeoPoint point) {}
