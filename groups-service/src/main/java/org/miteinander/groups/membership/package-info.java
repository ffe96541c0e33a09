/** How people stand to groups: asking, inviting, admitting, refusing, roles, bans, leaving. */
@ApplicationModule(
        displayName = "Memberships",
        allowedDependencies = {"group", "group::access", "erasure"})
@NullMarked
package org.miteinander.groups.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
