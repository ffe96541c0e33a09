/** Taking lists over: entries from our own formats and from two lists of Saxony, and tables of postcodes. */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"entry", "place"})
@NullMarked
package org.miteinander.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
