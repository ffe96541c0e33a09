package org.miteinander.counselling.cases;

import java.time.Clock;
import java.util.Map;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.counselling.cases.domain.CloseCase;
import org.miteinander.counselling.cases.domain.EraseCases;
import org.miteinander.counselling.cases.domain.HandBackCases;
import org.miteinander.counselling.cases.domain.ListCases;
import org.miteinander.counselling.cases.domain.Messages;
import org.miteinander.counselling.cases.domain.People;
import org.miteinander.counselling.cases.domain.PlaceMessages;
import org.miteinander.counselling.cases.domain.ReadCase;
import org.miteinander.counselling.cases.domain.SendEnquiry;
import org.miteinander.counselling.cases.domain.SweepMessages;
import org.miteinander.counselling.cases.domain.TakeCase;
import org.miteinander.counselling.cases.domain.WriteMessage;
import org.miteinander.counselling.member.CounsellorDesk;
import org.miteinander.counselling.member.KnownMembers;
import org.miteinander.counselling.member.MemberTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.Receipts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of cases. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseSettings.class)
class CaseConfiguration {
    /** People as the cases see them. */
    private record PeopleOfIdentity(KnownMembers members) implements People {
        @Override
        public boolean anyCounsellor(FederationId federation) {
            return members.anyCounsellor(federation);
        }

        @Override
        public boolean erased(FederationId federation, MemberId member) {
            return members.erased(federation, member);
        }

        @Override
        public boolean knownNotToCounsel(FederationId federation, MemberId member) {
            return members.knownNotToCounsel(federation, member);
        }
    }

    @Bean
    People people(KnownMembers members) {
        return new PeopleOfIdentity(members);
    }

    @Bean
    SendEnquiry sendEnquiry(
            Cases cases, Messages messages, CaseKeys keys, People people, EraseCases eraseCases, Clock clock) {
        return new SendEnquiry(cases, messages, keys, people, eraseCases, clock);
    }

    @Bean
    TakeCase takeCase(Cases cases, People people, EraseCases eraseCases, HandBackCases handBackCases, Clock clock) {
        return new TakeCase(cases, people, eraseCases, handBackCases, clock);
    }

    @Bean
    HandBackCases handBackCases(Cases cases, Clock clock) {
        return new HandBackCases(cases, clock);
    }

    @Bean
    PlaceMessages placeMessages(Cases cases, Messages messages) {
        return new PlaceMessages(cases, messages);
    }

    @Bean
    ReadCase readCase(Cases cases, Messages messages, CaseKeys keys, PlaceMessages placeMessages) {
        return new ReadCase(cases, messages, keys, placeMessages);
    }

    @Bean
    WriteMessage writeMessage(Cases cases, Messages messages, CaseKeys keys, PlaceMessages placeMessages, Clock clock) {
        return new WriteMessage(cases, messages, keys, placeMessages, clock);
    }

    @Bean
    SweepMessages sweepMessages(Cases cases, Messages messages, PlaceMessages placeMessages, Clock clock) {
        return new SweepMessages(cases, messages, placeMessages, clock);
    }

    @Bean
    CloseCase closeCase(Cases cases, CaseKeys keys, Clock clock) {
        return new CloseCase(cases, keys, clock);
    }

    @Bean
    ListCases listCases(Cases cases, CaseKeys keys) {
        return new ListCases(cases, keys);
    }

    @Bean
    EraseCases eraseCases(Cases cases, Messages messages, CaseKeys keys, Clock clock) {
        return new EraseCases(cases, messages, keys, clock);
    }

    @Bean
    MemberTraces caseTraces(EraseCases eraseCases) {
        return eraseCases::handle;
    }

    /** A receipt tells that somebody sent something, and when. */
    @Bean
    MemberTraces receiptTraces(Receipts receipts) {
        return (federation, member) -> Map.of("receipts", receipts.forget(federation, member));
    }

    @Bean
    CounsellorDesk counsellorDesk(HandBackCases handBackCases) {
        return handBackCases::handle;
    }
}
