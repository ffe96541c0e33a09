/** What notifications knows of people from identity's facts: who has a role that is told things, and who was erased. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {})
@NullMarked
package org.miteinander.notifications.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
