package org.miteinander.identity.member;

import java.time.Clock;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.ClosingAccounts;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.domain.ChangeRoles;
import org.miteinander.identity.member.domain.ClaimPseudonym;
import org.miteinander.identity.member.domain.Enrol;
import org.miteinander.identity.member.domain.Join;
import org.miteinander.identity.member.domain.Leave;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Pseudonyms;
import org.miteinander.identity.member.domain.Redeem;
import org.miteinander.identity.member.domain.Rename;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.identity.member.domain.SecondFactor;
import org.miteinander.identity.member.domain.Settle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {
    @Bean
    Seats seats(Keys keys, Memberships memberships) {
        return new Seats(keys, memberships);
    }

    @Bean
    SecondFactor secondFactor(@Value("${miteinander.require-mfa}") boolean required, Accounts accounts) {
        return new SecondFactor(required, accounts);
    }

    @Bean
    Settle settle(
            Memberships memberships,
            Pseudonyms pseudonyms,
            Organizations organizations,
            SecondFactor secondFactor,
            Keys keys,
            Clock clock) {
        return new Settle(memberships, pseudonyms, organizations, secondFactor, keys, clock);
    }

    @Bean
    ClaimPseudonym claimPseudonym(Pseudonyms pseudonyms, Memberships memberships, Clock clock) {
        return new ClaimPseudonym(pseudonyms, memberships, clock);
    }

    @Bean
    Enrol enrol(Memberships memberships, Pseudonyms pseudonyms, Keys keys, Clock clock) {
        return new Enrol(memberships, pseudonyms, keys, clock);
    }

    @Bean
    Join join(
            Federations federations,
            ClosingAccounts closing,
            Invitations invitations,
            ClaimPseudonym claims,
            Enrol enrol,
            Settle settle,
            Clock clock) {
        return new Join(federations, closing, invitations, claims, enrol, settle, clock);
    }

    @Bean
    Rename rename(Federations federations, Memberships memberships, Pseudonyms pseudonyms, ClaimPseudonym claims) {
        return new Rename(federations, memberships, pseudonyms, claims);
    }

    @Bean
    Leave leave(Memberships memberships, Pseudonyms pseudonyms, Settle settle, Clock clock) {
        return new Leave(memberships, pseudonyms, settle, clock);
    }

    @Bean
    Redeem redeem(Memberships memberships, Invitations invitations, Settle settle, Clock clock) {
        return new Redeem(memberships, invitations, settle, clock);
    }

    @Bean
    ChangeRoles changeRoles(Memberships memberships, Settle settle) {
        return new ChangeRoles(memberships, settle);
    }
}
