/** Platform tokens: what a Keycloak sign-in means in one federation. */
@ApplicationModule(
        displayName = "Token",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"account", "federation", "key", "member"})
@NullMarked
package org.miteinander.identity.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
