package org.miteinander.identity.erasure;

import java.time.Clock;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.erasure.domain.EraseAccount;
import org.miteinander.identity.erasure.domain.Erasures;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.domain.Leave;
import org.miteinander.identity.member.domain.Seats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use case of this feature. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    @Bean
    EraseAccount eraseAccount(
            Erasures erasures,
            Seats seats,
            Leave leave,
            Federations federations,
            Accounts accounts,
            Keys keys,
            Clock clock) {
        return new EraseAccount(erasures, seats, leave, federations, accounts, keys, clock);
    }
}
