/** Facts that somebody wants to know in. */
@NullMarked
package org.miteinander.notifications.notice.kafka;

import org.jspecify.annotations.NullMarked;
