/** Inboxes in MongoDB. */
@NullMarked
package org.miteinander.notifications.notice.mongo;

import org.jspecify.annotations.NullMarked;
