/** What notifications knows of groups: their type, who belongs to them, and what each person wants to hear of each. */
@ApplicationModule(
        displayName = "Memberships",
        allowedDependencies = {"people"})
@NullMarked
package org.miteinander.notifications.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
