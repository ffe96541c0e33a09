package org.miteinander.groups.erasure;

import java.time.Clock;
import java.util.List;
import org.miteinander.groups.erasure.domain.EraseMember;
import org.miteinander.groups.erasure.domain.Erasures;
import org.miteinander.platform.store.Receipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the erasure of a person with everything that keeps traces of people. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    @Bean
    EraseMember eraseMember(Erasures erasures, List<MemberTraces> traces, Receipts receipts, Clock clock) {
        return new EraseMember(erasures, traces, receipts::forget, clock);
    }
}
