package org.miteinander.directory.entry;

/**
 * A city or county.
 *
 * @param key how the source calls it, such as {@code L}; part of the entry's id
 * @param name its full name, such as {@code Landkreis Nordsachsen}; what people read and filter by
 */
public record District(String key, String name) {}
