/** What groups-service tells, taken into the read model. */
@NullMarked
package org.miteinander.notifications.membership.kafka;

import org.jspecify.annotations.NullMarked;
