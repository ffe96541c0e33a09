package org.miteinander.groups.erasure;

import java.time.Duration;
import java.time.Instant;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What one feature keeps of a person, and how it forgets it. */
public interface MemberTraces {
    /**
     * So long after the first look comes the second one. Longer than a platform token lives (5 minutes): whatever the
     * person had under way is finished then, or never will be.
     */
    Duration SECOND_LOOK = Duration.ofMinutes(6);

    /**
     * What was done in one go.
     *
     * @param erased how many things were erased or made anonymous this time
     * @param complete false if something is still left and another go is needed
     */
    record Result(long erased, boolean complete) {}

    /** What is counted, in the plural: it becomes a field of the confirmation. */
    String kind();

    /** Erases what is there now; doing it again is safe and finds less. */
    Result erase(FederationId federation, MemberId member, Instant at);
}
