/** The entries of the register: what they say, where they are kept, and reading one. */
@ApplicationModule(
        displayName = "Entries",
        allowedDependencies = {"place"})
@NullMarked
package org.miteinander.directory.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
