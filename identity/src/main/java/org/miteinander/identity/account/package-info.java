/** The accounts and organizations at Keycloak, as ports; the only feature that knows Keycloak. */
@ApplicationModule(
        displayName = "Account",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.miteinander.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
