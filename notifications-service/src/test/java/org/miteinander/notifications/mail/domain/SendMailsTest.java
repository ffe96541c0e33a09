package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class SendMailsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final MemberId ANNA = new MemberId("anna");
    private static final MailAddress ADDRESS = new MailAddress("anna@example.org");
    private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofDays(3));

    private final InMemoryMails mails = new InMemoryMails();
    private Addresses addresses = new InMemoryAddresses();
    private final Set<String> unread = new HashSet<>();
    private final List<Letter> offered = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final List<RuntimeException> trouble = new ArrayList<>();
    private Instant now = NOON;

    @BeforeEach
    void theAddressIsConfirmed() {
        addresses.ask(RHEUMA, ANNA, ADDRESS, "first", TOMORROW);
        addresses.confirm("first", NOON);
    }

    private void run() {
        run(mails);
    }

    private void run(Mails queue) {
        Postman postman = letter -> {
            offered.add(letter);
            return answers.isEmpty() ? Delivery.ACCEPTED : answers.pop();
        };
        new SendMails(
                        queue,
                        addresses,
                        (f, m, notices) ->
                                notices.stream().filter(unread::contains).collect(Collectors.toSet()),
                        new Letters("https://example.org"),
                        postman,
                        PATIENCE,
                        Clock.fixed(now, ZoneOffset.UTC))
                .run(trouble::add);
    }

    /** A mail about an unread notice is due. */
    private void due(String... notices) {
        for (String notice : notices) {
            unread.add(notice);
            mails.add(RHEUMA, ANNA, notice, NOON);
        }
    }

    private String state(String notice) {
        return mails.state(RHEUMA, notice);
    }

    @Test
    void every_due_mail_is_offered_once() {
        due("n1", "n2");
        run();
        run();
        assertThat(offered).extracting(Letter::messageId).containsExactly("<n1@miteinander>", "<n2@miteinander>");
        assertThat(offered).extracting(Letter::to).containsOnly(ADDRESS);
        assertThat(state("n1")).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.class,
            names = {"UNKNOWN", "REJECTED"})
    void what_the_server_may_have_or_will_never_take_is_not_offered_again(Delivery answer) {
        answers.add(answer);
        due("n1");
        run();
        now = TOMORROW;
        run();
        assertThat(offered).hasSize(1);
        assertThat(state("n1")).isEqualTo(answer.name());
    }

    @Test
    void a_refused_mail_waits_longer_each_time_and_at_most_an_hour() {
        due("n1");
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(Delivery.REFUSED);
            run();
            Instant next = Instant.parse(state("n1").substring("WAITING ".length()));
            waits.add(Duration.between(now, next));
            now = next;
        }
        assertThat(waits).extracting(Duration::toMinutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void when_the_server_is_away_the_others_are_not_tried() {
        answers.add(Delivery.AWAY);
        due("n1", "n2");
        run();
        assertThat(offered).hasSize(1);
        assertThat(state("n1")).isEqualTo("WAITING 2026-03-03T11:00:30Z");
        assertThat(state("n2")).isEqualTo("WAITING " + NOON);
    }

    @Test
    void what_was_read_or_has_left_the_inbox_is_dropped() {
        due("n1");
        unread.clear();
        run();
        assertThat(offered).isEmpty();
        assertThat(state("n1")).isEqualTo("DROPPED");
    }

    @Test
    void nothing_goes_to_an_address_that_is_not_confirmed() {
        addresses = new InMemoryAddresses();
        addresses.ask(RHEUMA, ANNA, ADDRESS, "first", TOMORROW);
        due("n1");
        run();
        assertThat(offered).isEmpty();
    }

    @Test
    void while_another_address_waits_mails_go_to_the_confirmed_one_and_its_confirmation_to_the_other() {
        MailAddress other = new MailAddress("other@example.org");
        Token token = Token.random();
        addresses.ask(RHEUMA, ANNA, other, token.hash(), TOMORROW);
        due("n1");
        mails.addConfirmation(RHEUMA, ANNA, token, NOON);
        run();
        assertThat(offered).extracting(Letter::to).containsExactly(ADDRESS, other);
        assertThat(offered.getLast().text()).contains("https://example.org/confirm/" + token.value());
    }

    @Test
    void only_the_newest_confirmation_is_sent() {
        Token token = Token.random();
        addresses.ask(RHEUMA, ANNA, new MailAddress("other@example.org"), token.hash(), TOMORROW);
        mails.addConfirmation(RHEUMA, ANNA, Token.random(), NOON);
        mails.addConfirmation(RHEUMA, ANNA, token, NOON);
        run();
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().text()).contains(token.value());
    }

    @Test
    void the_mail_of_the_day_goes_out_if_anything_is_unread_and_does_not_say_how_much() {
        List.of("n1", "n2", "n3").forEach(n -> mails.addToDay(RHEUMA, ANNA, n, NOON));
        mails.addToDay(RHEUMA, ANNA, "n4", TOMORROW);
        unread.addAll(List.of("n1", "n3"));
        run();
        now = TOMORROW;
        run(); // n4 was read
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().subject()).isEqualTo("Es gibt etwas Neues");
        assertThat(offered.getFirst().text())
                .contains("https://example.org/inbox\n")
                .doesNotContainPattern("\\d");
    }

    @Test
    void after_three_days_nobody_needs_the_mail_any_more() {
        due("n1");
        now = NOON.plus(Duration.ofDays(4));
        run();
        assertThat(offered).isEmpty();
        assertThat(state("n1")).isEqualTo("DROPPED");
    }

    @Test
    void a_mail_that_cannot_be_written_waits_and_keeps_no_other_one_waiting() {
        MemberId broken = new MemberId("broken");
        addresses = new FailingFor(broken, addresses);
        unread.add("n0");
        mails.add(RHEUMA, broken, "n0", NOON);
        due("n1");
        run();
        assertThat(state("n0")).isEqualTo("WAITING 2026-03-03T11:00:30Z");
        assertThat(state("n1")).isEqualTo("ACCEPTED");
        assertThat(trouble).extracting(Throwable::getMessage).containsExactly("sealed data cannot be opened here");
    }

    @Test
    void a_mail_that_could_not_be_written_is_sent_once_when_it_can_be() {
        Addresses whole = addresses;
        addresses = new FailingFor(ANNA, whole);
        due("n1");
        run();
        addresses = whole;
        now = NOON.plusSeconds(30);
        run();
        run();
        assertThat(offered).extracting(Letter::messageId).containsExactly("<n1@miteinander>");
    }

    @Test
    void a_mail_is_not_lost_when_the_store_goes_away_while_it_is_written() {
        addresses = new FailingFor(ANNA, addresses);
        due("n1");
        Mails away = new StoreAway(mails);
        assertThatThrownBy(() -> run(away)).hasMessage("store away");
        assertThat(state("n1")).isEqualTo("WAITING " + NOON);
    }

    @Test
    void nobody_offers_a_mail_that_somebody_else_has_claimed() {
        due("n1");
        Mails raced = new Raced(mails);
        run(raced);
        assertThat(offered).isEmpty();
        assertThat(state("n1")).isEqualTo("SENDING");
    }

    /** Cannot open what is known of one person. */
    private record FailingFor(MemberId broken, Addresses addresses) implements Addresses {
        @Override
        public Known find(FederationId federation, MemberId member) {
            if (member.equals(broken)) {
                throw new IllegalStateException("sealed data cannot be opened here");
            }
            return addresses.find(federation, member);
        }

        @Override
        public void ask(FederationId f, MemberId m, MailAddress address, String tokenHash, Instant until) {
            addresses.ask(f, m, address, tokenHash, until);
        }

        @Override
        public void withdraw(FederationId f, MemberId m) {
            addresses.withdraw(f, m);
        }

        @Override
        public boolean confirm(String tokenHash, Instant at) {
            return addresses.confirm(tokenHash, at);
        }

        @Override
        public Set<MemberId> confirmed(FederationId f, Collection<MemberId> members) {
            return addresses.confirmed(f, members);
        }

        @Override
        public boolean remove(FederationId f, MemberId m) {
            return addresses.remove(f, m);
        }

        @Override
        public int sweep(Instant at, int limit) {
            return addresses.sweep(at, limit);
        }
    }

    /** A queue where something happens on the way to it. */
    private abstract static class OnTheWay implements Mails {
        final Mails queue;

        OnTheWay(Mails queue) {
            this.queue = queue;
        }

        @Override
        public void add(FederationId f, MemberId m, String notice, Instant at) {
            queue.add(f, m, notice, at);
        }

        @Override
        public boolean addToDay(FederationId f, MemberId m, String notice, Instant due) {
            return queue.addToDay(f, m, notice, due);
        }

        @Override
        public void addConfirmation(FederationId f, MemberId m, Token token, Instant at) {
            queue.addConfirmation(f, m, token, at);
        }

        @Override
        public boolean anyLately(FederationId f, MemberId m, Instant since) {
            return queue.anyLately(f, m, since);
        }

        @Override
        public Optional<Mail> due(Instant at) {
            return queue.due(at);
        }

        @Override
        public Optional<Token> token(Mail mail) {
            return queue.token(mail);
        }

        @Override
        public boolean claim(Mail mail, Instant at) {
            return queue.claim(mail, at);
        }

        @Override
        public void postpone(Mail mail, Instant due) {
            queue.postpone(mail, due);
        }

        @Override
        public void drop(Mail mail, Instant at) {
            queue.drop(mail, at);
        }

        @Override
        public void done(Mail mail, Delivery delivery, Instant at) {
            queue.done(mail, delivery, at);
        }

        @Override
        public void again(Mail mail, Instant due) {
            queue.again(mail, due);
        }

        @Override
        public long forget(FederationId f, MemberId m) {
            return queue.forget(f, m);
        }

        @Override
        public int sweep(Instant before, int limit) {
            return queue.sweep(before, limit);
        }
    }

    /** Once a mail was read, nothing can be written any more. */
    private static final class StoreAway extends OnTheWay {
        StoreAway(Mails queue) {
            super(queue);
        }

        @Override
        public void postpone(Mail mail, Instant due) {
            throw new IllegalStateException("store away");
        }

        @Override
        public boolean claim(Mail mail, Instant at) {
            throw new IllegalStateException("store away");
        }
    }

    /** Another replica is always a moment faster. */
    private static final class Raced extends OnTheWay {
        Raced(Mails queue) {
            super(queue);
        }

        @Override
        public boolean claim(Mail mail, Instant at) {
            queue.claim(mail, at);
            return queue.claim(mail, at);
        }
    }
}
