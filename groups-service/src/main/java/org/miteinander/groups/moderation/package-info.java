/** Posts that wait for approval, and the decisions about them. */
@ApplicationModule(
        displayName = "Moderation",
        allowedDependencies = {"topic", "group", "group::access", "erasure"})
@NullMarked
package org.miteinander.groups.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
