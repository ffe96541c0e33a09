/** The tenants: slug, name, look, texts. */
@ApplicationModule(
        displayName = "Federation",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"account", "invitation", "key"})
@NullMarked
package org.miteinander.identity.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
