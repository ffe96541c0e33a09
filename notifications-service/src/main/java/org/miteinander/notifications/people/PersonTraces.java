package org.miteinander.notifications.people;

import java.util.Map;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What one feature keeps of a person, and how it forgets it. */
@FunctionalInterface
public interface PersonTraces {
    /** Erases what is there now and counts it by kind; doing it again is safe and finds less. */
    Map<String, Long> erase(FederationId federation, MemberId member);
}
