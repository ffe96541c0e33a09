/** Deleting an account everywhere, and the proof that every service forgot. */
@ApplicationModule(
        displayName = "Erasure",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"account", "federation", "key", "member"})
@NullMarked
package org.miteinander.identity.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
