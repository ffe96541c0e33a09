/** Single-use links that let somebody join with roles. */
@ApplicationModule(
        displayName = "Invitation",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.miteinander.identity.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
