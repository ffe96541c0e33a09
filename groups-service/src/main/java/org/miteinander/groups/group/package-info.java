/** Groups of four types, and the one policy that says who may do what there. */
@ApplicationModule(
        displayName = "Groups",
        allowedDependencies = {})
@NullMarked
package org.miteinander.groups.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
