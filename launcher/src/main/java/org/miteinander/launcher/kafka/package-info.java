/** A real Kafka broker in KRaft mode, for one machine. */
@NullMarked
package org.miteinander.launcher.kafka;

import org.jspecify.annotations.NullMarked;
