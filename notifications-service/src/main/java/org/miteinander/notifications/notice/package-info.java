/** Notices: what happened, whom it concerns, and the inbox where each person finds it exactly once. */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"people", "membership", "mail"})
@NullMarked
package org.miteinander.notifications.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
