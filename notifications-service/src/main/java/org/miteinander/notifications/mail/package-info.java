/** Mails that say only that there is something new: the optional address, the queue, and the one attempt to send. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"people"})
@NullMarked
package org.miteinander.notifications.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
