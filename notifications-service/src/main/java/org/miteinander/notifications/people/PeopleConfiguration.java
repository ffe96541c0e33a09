package org.miteinander.notifications.people;

import java.time.Clock;
import java.util.List;
import org.miteinander.notifications.people.domain.ErasePerson;
import org.miteinander.notifications.people.domain.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the erasure of a person with everything that keeps traces of people. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
    @Bean
    ErasePerson erasePerson(People people, List<PersonTraces> traces, Clock clock) {
        return new ErasePerson(people, traces, clock);
    }
}
