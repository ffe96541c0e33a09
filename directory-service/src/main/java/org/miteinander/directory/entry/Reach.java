package org.miteinander.directory.entry;

import org.jspecify.annotations.Nullable;

/**
 * For whom, where and when.
 *
 * @param district null only for what belongs to no district
 * @param online meets by video, phone or in writing
 * @param meeting when it meets, in the source's words
 */
public record Reach(
        @Nullable District district,
        Scope scope,
        boolean online,
        @Nullable String meeting,
        Address address) {
    /** Whether it does not matter where one lives. */
    public boolean anywhere() {
        return online || scope == Scope.NATIONWIDE;
    }
}
