/** Where something is: postcodes, names of places, and how far apart they lie. */
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {})
@NullMarked
package org.miteinander.directory.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
