package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.mail.MailRequests.Wish;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class RequestMailsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final MemberId ANNA = new MemberId("anna");
    private static final MemberId BERND = new MemberId("bernd");
    private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");

    private final Addresses addresses = new InMemoryAddresses();
    private final InMemoryMails mails = new InMemoryMails();
    private final Links links = new Links();
    private boolean erased;

    @BeforeEach
    void annaHasAnAddress() {
        addresses.ask(RHEUMA, ANNA, new MailAddress("anna@example.org"), "t", NOON.plusSeconds(1));
        addresses.confirm("t", NOON);
    }

    private void request(Duration quiet, Wish... wishes) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new RequestMails(addresses, mails, links, new Erased(), quiet, clock).request(RHEUMA, NOON, List.of(wishes));
    }

    @Test
    void who_has_no_confirmed_address_gets_neither_mail_nor_link() {
        request(Duration.ZERO, new Wish(BERND, "n1", false), new Wish(BERND, "n2", true));
        assertThat(mails.size()).isZero();
        assertThat(links.all).isEmpty();
    }

    @Test
    void a_mail_about_one_notice_has_its_link() {
        request(Duration.ZERO, new Wish(ANNA, "n1", false));
        assertThat(mails.state(RHEUMA, "n1")).startsWith("WAITING");
        assertThat(links.all).containsOnlyKeys("n1");
    }

    @Test
    void the_mail_of_the_day_needs_no_link() {
        request(Duration.ZERO, new Wish(ANNA, "n1", true));
        assertThat(mails.size()).isEqualTo(1);
        assertThat(links.all).isEmpty();
    }

    @Test
    void in_quiet_hours_a_second_mail_is_not_sent_and_has_no_link() {
        request(Duration.ofHours(1), new Wish(ANNA, "n1", false), new Wish(ANNA, "n2", false));
        assertThat(mails.size()).isEqualTo(1);
        assertThat(links.all).containsOnlyKeys("n1");
    }

    @Test
    void nothing_stays_behind_of_somebody_who_is_erased_meanwhile() {
        erased = true;
        request(Duration.ZERO, new Wish(ANNA, "n1", false), new Wish(ANNA, "n2", true));
        assertThat(mails.size()).isZero();
        assertThat(links.all).isEmpty();
    }

    private final class Erased implements KnownPeople {
        @Override
        public boolean erased(FederationId f, MemberId member) {
            return erased;
        }

        @Override
        public List<MemberId> withRole(FederationId f, String role, @Nullable MemberId after, int limit) {
            return List.of();
        }
    }

    private static final class Links implements NoticeLinks {
        final Map<String, MemberId> all = new HashMap<>();

        @Override
        public void add(FederationId f, MemberId member, String notice, Instant now) {
            all.put(notice, member);
        }

        @Override
        public Optional<FederationId> find(String notice) {
            return Optional.ofNullable(all.get(notice)).map(_ -> RHEUMA);
        }

        @Override
        public long forget(FederationId f, MemberId member) {
            all.values().removeIf(member::equals);
            return 0;
        }

        @Override
        public int sweep(Instant before, int limit) {
            return 0;
        }
    }
}
