package org.miteinander.counselling.member;

import java.time.Clock;
import java.util.List;
import org.miteinander.counselling.member.domain.EraseMember;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.counselling.member.domain.NoteRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what identity tells of people with everything that has to do something about it. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {
    @Bean
    NoteRoles noteRoles(Members members, CounsellorDesk desk) {
        return new NoteRoles(members, desk::clear);
    }

    @Bean
    EraseMember eraseMember(Members members, List<MemberTraces> traces, Clock clock) {
        return new EraseMember(
                members, traces.stream().<EraseMember.Trace>map(t -> t::erase).toList(), clock);
    }
}
