package org.miteinander.groups.group;

import org.jspecify.annotations.Nullable;

/**
 * What a group says of itself. Names need not be unique (G-06).
 *
 * @param entry the id of the group's entry in the public register, if it has one
 */
public record Profile(
        String name,
        String purpose,
        Visibility visibility,
        @Nullable String entry) {}
