package org.miteinander.identity.federation;

import java.time.Clock;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.federation.domain.Invite;
import org.miteinander.identity.federation.domain.OpenFederation;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.identity.key.domain.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class FederationConfiguration {
    @Bean
    Invite invite(Federations federations, Invitations invitations, Keys keys, Clock clock) {
        return new Invite(federations, invitations, keys, clock);
    }

    @Bean
    OpenFederation openFederation(Federations federations, Organizations organizations, Invite invite) {
        return new OpenFederation(federations, organizations, invite);
    }
}
