package org.miteinander.portal.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members one page speaks of. */
public final class People {

    private final Map<String, Person> known;
    private final String neutral;

    People(Map<String, Person> known, String neutral) {
        this.known = Map.copyOf(known);
        this.neutral = neutral;
    }

    /** The member, under a neutral word if the name is not known or nobody is meant any more. */
    public Person of(@Nullable String member) {
        Person person = member == null ? null : known.get(member);
        return person == null ? new Person(member, neutral) : person;
    }
}
