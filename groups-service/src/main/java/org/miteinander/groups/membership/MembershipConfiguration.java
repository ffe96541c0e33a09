package org.miteinander.groups.membership;

import java.time.Clock;
import org.miteinander.groups.erasure.ErasedMembers;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.membership.domain.ChangeStanding;
import org.miteinander.groups.membership.domain.JoinGroup;
import org.miteinander.groups.membership.domain.MembershipTraces;
import org.miteinander.groups.membership.domain.Memberships;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of a membership. */
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {
    @Bean
    JoinGroup joinGroup(Groups groups, Memberships memberships, ErasedMembers erased, Clock clock) {
        return new JoinGroup(groups, memberships, erased, clock);
    }

    @Bean
    ChangeStanding changeStanding(Memberships memberships, ErasedMembers erased, Clock clock) {
        return new ChangeStanding(memberships, erased, clock);
    }

    @Bean
    MembershipTraces membershipTraces(Memberships memberships) {
        return new MembershipTraces(memberships);
    }
}
