/** Finding entries: German words, places, distances, and ways on when nothing is found. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"entry", "place"})
@NullMarked
package org.miteinander.directory.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
