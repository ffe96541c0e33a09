/** What counselling knows of people from identity's facts: who counsels, and who was erased. */
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {})
@NullMarked
package org.miteinander.counselling.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
