package org.miteinander.notifications.membership;

import java.util.Map;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.notifications.people.PersonTraces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the erasure what this feature keeps of a person. */
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {
    @Bean
    PersonTraces membershipTraces(Memberships memberships) {
        return (federation, member) -> Map.of("memberships", memberships.forget(federation, member));
    }
}
