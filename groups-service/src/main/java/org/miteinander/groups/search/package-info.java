/** Search inside groups: German words, and only what the caller may read. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"topic", "group", "group::access"})
@NullMarked
package org.miteinander.groups.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
