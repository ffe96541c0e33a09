/** Facts about groups and their members in. */
@NullMarked
package org.miteinander.notifications.membership.kafka;

import org.jspecify.annotations.NullMarked;
