/** The secret keys of the federations: member ids, sealed accounts, derived secrets. */
@ApplicationModule(
        displayName = "Key",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"account"})
@NullMarked
package org.miteinander.identity.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
