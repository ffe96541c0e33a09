package org.miteinander.portal.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members one page speaks of. */
public final class People {

    private final Map<String, Person> known;
    private final String neutral;
    private final String former;

    /**
     * @param neutral for somebody whose name cannot be had right now
     * @param former for somebody who left and whose traces name nobody any more
     */
    People(Map<String, Person> known, String neutral, String former) {
        this.known = Map.copyOf(known);
        this.neutral = neutral;
        this.former = former;
    }

    /** The member, under a neutral word if the name is not known, as a former member if nobody is meant any more. */
    public Person of(@Nullable String member) {
        if (member == null) {
            return new Person(null, former);
        }
        Person person = known.get(member);
        return person == null ? new Person(member, neutral) : person;
    }
}
