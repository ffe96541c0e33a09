package org.miteinander.counselling.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.ANNA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.BEA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.NOON;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.RHEUMA;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.miteinander.counselling.cases.InMemoryCaseKeys;
import org.miteinander.counselling.cases.InMemoryCases;
import org.miteinander.counselling.cases.InMemoryMessages;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The use cases of a federation in memory, where Anna asks and Bea counsels. */
final class Counselling {
    static final CasePolicy AS_ANNA = new CasePolicy(RHEUMA, ANNA, false);
    static final CasePolicy AS_BEA = new CasePolicy(RHEUMA, BEA, true);

    final InMemoryCases cases = new InMemoryCases();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryCaseKeys keys = new InMemoryCaseKeys();
    final Set<MemberId> notCounselling = new HashSet<>();
    private Instant now = NOON;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final People people = new People() {
        @Override
        public boolean anyCounsellor(FederationId federation) {
            return true;
        }

        @Override
        public boolean erased(FederationId federation, MemberId member) {
            return false;
        }

        @Override
        public boolean knownNotToCounsel(FederationId federation, MemberId member) {
            return notCounselling.contains(member);
        }
    };

    private final EraseCases eraseCases = new EraseCases(cases, messages, keys, clock);
    private final PlaceMessages placeMessages = new PlaceMessages(cases, messages);
    final HandBackCases handBackCases = new HandBackCases(cases, clock);
    final CloseCase closeCase = new CloseCase(cases, keys, clock);
    final ListCases listCases = new ListCases(cases, keys);
    final ReadCase readCase = new ReadCase(cases, messages, keys, placeMessages);
    final WriteMessage writeMessage = new WriteMessage(cases, messages, keys, placeMessages, clock);
    final SweepMessages sweepMessages = new SweepMessages(cases, messages, placeMessages, clock);

    TakeCase takeCase(Cases seen) {
        return new TakeCase(seen, people, eraseCases, handBackCases, clock);
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    CaseId asked() {
        CaseId id = new CaseId(UUID.randomUUID().toString());
        SendEnquiry sendEnquiry = new SendEnquiry(cases, messages, keys, people, eraseCases, clock);
        assertThat(sendEnquiry.handle(RHEUMA, ANNA, id, new Enquiry("Sorge", "Frage", "Text", "1")))
                .isEqualTo(SendEnquiry.Outcome.SENT);
        return id;
    }

    CaseId taken() {
        CaseId id = asked();
        assertThat(takeCase(cases).handle(AS_BEA, id)).isEqualTo(TakeOutcome.MINE);
        return id;
    }

    static Supplier<MessageId> aMessage() {
        MessageId message = new MessageId(UUID.randomUUID().toString());
        return () -> message;
    }

    Dossier dossier(CaseId id) {
        return cases.find(RHEUMA, id).orElseThrow();
    }
}
