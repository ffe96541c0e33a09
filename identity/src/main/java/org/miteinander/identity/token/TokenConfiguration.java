package org.miteinander.identity.token;

import java.time.Clock;
import org.miteinander.identity.account.domain.ClosingAccounts;
import org.miteinander.identity.account.domain.SignIns;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.identity.member.domain.SecondFactor;
import org.miteinander.identity.token.domain.IssueToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use case of this feature. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    IssueToken issueToken(
            SignIns signIns,
            ClosingAccounts closing,
            Federations federations,
            Seats seats,
            SecondFactor secondFactor,
            Keys keys,
            Clock clock) {
        return new IssueToken(signIns, closing, federations, seats, secondFactor, keys, clock);
    }
}
