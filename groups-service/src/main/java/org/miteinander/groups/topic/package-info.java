/** Topics and their posts, kept as pages of twenty. */
@ApplicationModule(
        displayName = "Topics",
        allowedDependencies = {"group", "group::access", "erasure"})
@NullMarked
package org.miteinander.groups.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
