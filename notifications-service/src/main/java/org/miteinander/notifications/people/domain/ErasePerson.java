package org.miteinander.notifications.people.domain;

import java.time.Clock;
import java.util.List;
import org.miteinander.notifications.people.PersonTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Forgets a person in one federation. The tombstone comes first, so that what is under way meanwhile sees it. */
public final class ErasePerson {
    private final People people;
    private final List<PersonTraces> traces;
    private final Clock clock;

    public ErasePerson(People people, List<PersonTraces> traces, Clock clock) {
        this.people = people;
        this.traces = List.copyOf(traces);
        this.clock = clock;
    }

    /** Safe to repeat: the confirmation is sent once. */
    public void handle(FederationId federation, MemberId member, long sequence) {
        people.bury(federation, member, sequence);
        for (PersonTraces trace : traces) {
            people.count(federation, member, trace.erase(federation, member));
        }
        people.confirm(federation, member, clock.instant());
    }
}
