package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Mails that last as long as a test. */
public final class InMemoryMails implements Mails {
    private static final String WAITING = "WAITING";

    /** A mail with what becomes of it. */
    private record Stored(
            Mail mail,
            String state,
            @Nullable Instant due,
            @Nullable Instant doneAt,
            @Nullable Token token) {
        Stored now(String newState, @Nullable Instant newDue, @Nullable Instant newDoneAt) {
            boolean over = !newState.equals(WAITING) && !newState.equals("SENDING");
            return new Stored(mail, newState, newDue, newDoneAt, over ? null : token);
        }

        Stored with(Mail changed) {
            return new Stored(changed, state, due, doneAt, token);
        }

        boolean of(FederationId federation, MemberId member) {
            return mail.federation().equals(federation) && mail.member().equals(member);
        }
    }

    private final Map<String, Stored> all = new LinkedHashMap<>();

    /** What became of a mail; with the time, if it waits. */
    public String state(FederationId federation, String notice) {
        Stored stored = all.get(federation + "|" + notice);
        return stored.due() == null ? stored.state() : stored.state() + " " + stored.due();
    }

    public int size() {
        return all.size();
    }

    @Override
    public void add(FederationId federation, MemberId member, String notice, Instant now) {
        Mail.Content content = new Mail.Content.OneNotice(notice);
        insert(new Mail(federation + "|" + notice, federation, member, messageId(notice), content, 0, now), null);
    }

    @Override
    public boolean addToDay(FederationId federation, MemberId member, String notice, Instant due) {
        String id = federation + "|day|" + member + "|" + due.atZone(Daily.ZONE).toLocalDate();
        Mail.Content one = new Mail.Content.OfTheDay(List.of(notice));
        String unique = UUID.randomUUID().toString();
        insert(new Mail(id, federation, member, messageId(unique), one, 0, due), null);
        Stored stored = all.get(id);
        List<String> notices =
                new ArrayList<>(((Mail.Content.OfTheDay) stored.mail().content()).notices());
        if (!notices.contains(notice)) {
            if (!stored.state().equals(WAITING)) {
                return false;
            }
            notices.add(notice);
        }
        all.put(id, stored.with(changed(stored.mail(), new Mail.Content.OfTheDay(notices), 0)));
        return true;
    }

    @Override
    public void addConfirmation(FederationId federation, MemberId member, Token token, Instant now) {
        String unique = UUID.randomUUID().toString();
        String id = federation + "|confirm|" + unique;
        insert(new Mail(id, federation, member, messageId(unique), new Mail.Content.Confirmation(), 0, now), token);
    }

    private void insert(Mail mail, @Nullable Token token) {
        all.putIfAbsent(mail.id(), new Stored(mail, WAITING, mail.since(), null, token));
    }

    private static Mail changed(Mail mail, Mail.Content content, int moreAttempts) {
        return new Mail(
                mail.id(),
                mail.federation(),
                mail.member(),
                mail.messageId(),
                content,
                mail.attempts() + moreAttempts,
                mail.since());
    }

    @Override
    public boolean anyLately(FederationId federation, MemberId member, Instant since) {
        return all.values().stream()
                .filter(s -> s.of(federation, member) && s.mail().content() instanceof Mail.Content.OneNotice)
                .anyMatch(s -> s.state().equals(WAITING)
                        || (s.doneAt() != null && s.doneAt().isAfter(since)));
    }

    @Override
    public Optional<Mail> due(Instant now) {
        return all.values().stream()
                .filter(s -> s.due() != null && !s.due().isAfter(now))
                .min(Comparator.comparing(Stored::due))
                .map(Stored::mail);
    }

    @Override
    public Optional<Token> token(Mail mail) {
        return Optional.ofNullable(all.get(mail.id())).map(Stored::token);
    }

    @Override
    public boolean claim(Mail mail, Instant now) {
        if (!unchanged(mail)) {
            return false;
        }
        Stored stored = all.get(mail.id());
        all.put(mail.id(), stored.with(changed(mail, mail.content(), 1)).now("SENDING", null, now));
        return true;
    }

    @Override
    public void postpone(Mail mail, Instant due) {
        if (unchanged(mail)) {
            all.computeIfPresent(mail.id(), (_, s) -> s.now(WAITING, due, null));
        }
    }

    @Override
    public void drop(Mail mail, Instant now) {
        if (unchanged(mail)) {
            all.computeIfPresent(mail.id(), (_, s) -> s.now("DROPPED", null, now));
        }
    }

    private boolean unchanged(Mail mail) {
        Stored stored = all.get(mail.id());
        return stored != null && stored.state().equals(WAITING) && stored.mail().equals(mail);
    }

    @Override
    public void done(Mail mail, Delivery delivery, Instant now) {
        all.computeIfPresent(mail.id(), (_, s) -> s.now(delivery.name(), null, now));
    }

    @Override
    public void again(Mail mail, Instant due) {
        all.computeIfPresent(mail.id(), (_, s) -> s.now(WAITING, due, null));
    }

    @Override
    public long forget(FederationId federation, MemberId member) {
        int before = all.size();
        all.values().removeIf(s -> s.of(federation, member));
        return before - all.size();
    }

    @Override
    public int sweep(Instant before, int limit) {
        List<String> old = all.entrySet().stream()
                .filter(e ->
                        e.getValue().doneAt() != null && e.getValue().doneAt().isBefore(before))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(all::remove);
        return old.size();
    }

    private static String messageId(String unique) {
        return "<" + unique + "@miteinander>";
    }
}
