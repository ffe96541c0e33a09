/** Facts out through the outbox, facts in from Kafka. */
@NullMarked
package org.miteinander.platform.event;

import org.jspecify.annotations.NullMarked;
