package org.miteinander.groups.group;

import java.time.Clock;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.domain.ChangeGroup;
import org.miteinander.groups.group.domain.CreateGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of a group. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {
    @Bean
    GroupAccess groupAccess(Groups groups, Standings standings) {
        return new GroupAccess(groups, standings);
    }

    @Bean
    CreateGroup createGroup(Groups groups, Clock clock) {
        return new CreateGroup(groups, clock);
    }

    @Bean
    ChangeGroup changeGroup(Groups groups) {
        return new ChangeGroup(groups);
    }
}
