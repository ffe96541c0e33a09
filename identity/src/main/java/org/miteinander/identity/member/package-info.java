/** Memberships, pseudonyms and roles in a federation. */
@ApplicationModule(
        displayName = "Member",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"account", "federation", "invitation", "key"})
@NullMarked
package org.miteinander.identity.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
