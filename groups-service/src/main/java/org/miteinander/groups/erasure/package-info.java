/** Forgetting a person: what the other features promise to erase, and the proof that it happened. */
@ApplicationModule(
        displayName = "Erasure",
        allowedDependencies = {})
@NullMarked
package org.miteinander.groups.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
