package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class SendMailsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final MemberId ANNA = new MemberId("anna");
    private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofDays(3));

    private final Queue mails = new Queue();
    private final List<Letter> offered = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private Addresses.Known known =
            new Addresses.Known(new MailAddress("anna@example.org"), AddressState.CONFIRMED, null);

    private void run(Set<String> unread) {
        Postman postman = letter -> {
            offered.add(letter);
            return answers.isEmpty() ? Delivery.ACCEPTED : answers.pop();
        };
        new SendMails(
                        mails,
                        new OneAddress(),
                        (f, m, notices) ->
                                notices.stream().filter(unread::contains).collect(Collectors.toSet()),
                        new Letters("https://example.org"),
                        postman,
                        PATIENCE,
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .run();
    }

    private static Mail mail(String id, int attempts, Mail.Content content) {
        return new Mail(id, RHEUMA, ANNA, "<" + id + "@miteinander>", content, attempts, NOON);
    }

    private static Mail notice(String id) {
        return mail(id, 1, new Mail.Content.OneNotice(id));
    }

    @Test
    void every_due_mail_is_offered_once() {
        mails.due.addAll(List.of(notice("n1"), notice("n2")));
        run(Set.of("n1", "n2"));
        assertThat(offered).extracting(Letter::messageId).containsExactly("<n1@miteinander>", "<n2@miteinander>");
        assertThat(mails.log).containsExactly("n1 ACCEPTED", "n2 ACCEPTED");
    }

    @Test
    void what_the_server_may_have_taken_is_never_offered_again() {
        answers.add(Delivery.UNKNOWN);
        mails.due.add(notice("n1"));
        run(Set.of("n1"));
        assertThat(mails.log).containsExactly("n1 UNKNOWN");
    }

    @Test
    void a_refused_mail_waits_longer_each_time() {
        answers.addAll(List.of(Delivery.REFUSED, Delivery.REFUSED, Delivery.REFUSED));
        mails.due.add(notice("n1"));
        mails.due.add(mail("n2", 4, new Mail.Content.OneNotice("n2")));
        mails.due.add(mail("n3", 40, new Mail.Content.OneNotice("n3")));
        run(Set.of("n1", "n2", "n3"));
        assertThat(mails.log)
                .containsExactly(
                        "n1 again 2026-03-03T11:01:00Z",
                        "n2 again 2026-03-03T11:08:00Z",
                        "n3 again 2026-03-03T12:00:00Z");
    }

    @Test
    void when_the_server_is_away_the_others_are_not_tried() {
        answers.add(Delivery.AWAY);
        mails.due.addAll(List.of(notice("n1"), notice("n2")));
        run(Set.of("n1", "n2"));
        assertThat(offered).hasSize(1);
        assertThat(mails.log).containsExactly("n1 again 2026-03-03T11:00:30Z");
    }

    @Test
    void what_was_read_or_has_left_the_inbox_is_dropped() {
        mails.due.add(notice("n1"));
        run(Set.of());
        assertThat(offered).isEmpty();
        assertThat(mails.log).containsExactly("n1 dropped");
    }

    @Test
    void nothing_goes_to_an_address_that_is_not_confirmed() {
        known = new Addresses.Known(known.address(), AddressState.UNCONFIRMED, null);
        mails.due.add(notice("n1"));
        run(Set.of("n1"));
        assertThat(offered).isEmpty();
    }

    @Test
    void only_the_newest_confirmation_is_sent() {
        Token token = Token.random();
        known = new Addresses.Known(known.address(), AddressState.UNCONFIRMED, token.hash());
        mails.due.add(mail("c1", 1, new Mail.Content.Confirmation(Token.random())));
        mails.due.add(mail("c2", 1, new Mail.Content.Confirmation(token)));
        run(Set.of());
        assertThat(mails.log).containsExactly("c1 dropped", "c2 ACCEPTED");
        assertThat(offered.getFirst().text()).contains("https://example.org/confirm/" + token.value());
    }

    @Test
    void the_mail_of_the_day_counts_what_is_still_unread() {
        mails.due.add(mail("d1", 1, new Mail.Content.OfTheDay(List.of("n1", "n2", "n3"))));
        mails.due.add(mail("d2", 1, new Mail.Content.OfTheDay(List.of("n3"))));
        mails.due.add(mail("d3", 1, new Mail.Content.OfTheDay(List.of("n4"))));
        run(Set.of("n1", "n3"));
        assertThat(offered).extracting(Letter::subject).containsExactly("Es gibt 2 neue Dinge", "Es gibt 1 neue Sache");
        assertThat(mails.log).containsExactly("d1 ACCEPTED", "d2 ACCEPTED", "d3 dropped");
    }

    @Test
    void after_three_days_nobody_needs_the_mail_any_more() {
        Instant longAgo = NOON.minus(Duration.ofDays(4));
        var old = new Mail("n1", RHEUMA, ANNA, "<n1@miteinander>", new Mail.Content.OneNotice("n1"), 30, longAgo);
        mails.due.add(old);
        run(Set.of("n1"));
        assertThat(mails.log).containsExactly("n1 dropped");
    }

    /** A queue that only notes what becomes of its mails. */
    private static final class Queue implements Mails {
        final Deque<Mail> due = new ArrayDeque<>();
        final List<String> log = new ArrayList<>();

        @Override
        public Optional<Mail> claim(Instant now) {
            return Optional.ofNullable(due.poll());
        }

        @Override
        public void done(Mail mail, Delivery delivery, Instant now) {
            log.add(mail.id() + " " + delivery);
        }

        @Override
        public void again(Mail mail, Instant at) {
            log.add(mail.id() + " again " + at);
        }

        @Override
        public void drop(Mail mail) {
            log.add(mail.id() + " dropped");
        }

        @Override
        public void add(FederationId f, MemberId m, String notice, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean addToDay(FederationId f, MemberId m, String notice, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addConfirmation(FederationId f, MemberId m, Token token, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int confirmationsSince(FederationId f, MemberId m, Instant since, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean anyLately(FederationId f, MemberId m, Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long forget(FederationId f, MemberId m) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sweep(Instant before, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    /** Everybody has the one address of the test. */
    private final class OneAddress implements Addresses {
        @Override
        public Optional<Known> find(FederationId f, MemberId m) {
            return Optional.of(known);
        }

        @Override
        public void ask(FederationId f, MemberId m, MailAddress address, String tokenHash, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean confirm(String tokenHash, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<MemberId> confirmed(FederationId f, Collection<MemberId> members) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(FederationId f, MemberId m) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sweep(Instant now, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
