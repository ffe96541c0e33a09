package org.miteinander.counselling.member;

import java.time.Clock;
import java.util.List;
import org.miteinander.counselling.member.domain.EraseMember;
import org.miteinander.counselling.member.domain.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the erasure of a person with everything that keeps traces of people. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {
    @Bean
    EraseMember eraseMember(Members members, List<MemberTraces> traces, Clock clock) {
        return new EraseMember(
                members, traces.stream().<EraseMember.Trace>map(t -> t::erase).toList(), clock);
    }
}
