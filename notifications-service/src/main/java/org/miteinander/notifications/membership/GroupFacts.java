package org.miteinander.notifications.membership;

import org.miteinander.platform.event.Event;

/** Takes in what groups-service tells. Whoever tells people about a fact lets it be taken in first. */
@FunctionalInterface
public interface GroupFacts {
    /**
     * Safe to repeat. Facts that are not about a group's type or its people change nothing.
     *
     * @return false if something newer is known already or the person was erased: then nobody is to be told any more
     */
    boolean takeIn(Event event);
}
