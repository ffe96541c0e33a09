/** Facts about people in, confirmations of erasure out. */
@NullMarked
package org.miteinander.notifications.people.kafka;

import org.jspecify.annotations.NullMarked;
