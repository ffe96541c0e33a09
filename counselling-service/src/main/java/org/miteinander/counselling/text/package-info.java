/** How what somebody wrote becomes HTML that is safe to show. */
@ApplicationModule(
        displayName = "Text",
        allowedDependencies = {})
@NullMarked
package org.miteinander.counselling.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
