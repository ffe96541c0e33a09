package org.miteinander.notifications.notice.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Inboxes that last as long as a test. */
public final class InMemoryInboxes implements Inboxes {
    private static final Comparator<Notice> NEWEST_FIRST =
            Comparator.comparing(Notice::at).thenComparing(n -> n.id().value()).reversed();

    private final Map<String, Map<String, Notice>> all = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    @Override
    public boolean put(FederationId federation, MemberId member, List<Notice> notices) {
        if (erased.contains(key(federation, member))) {
            return false;
        }
        Map<String, Notice> inbox = inbox(federation, member);
        notices.forEach(notice -> inbox.putIfAbsent(notice.id().value(), notice));
        read(federation, member).stream().skip(KEPT).forEach(n -> inbox.remove(n.id().value()));
        return true;
    }

    @Override
    public List<Notice> read(FederationId federation, MemberId member) {
        return inbox(federation, member).values().stream().sorted(NEWEST_FIRST).toList();
    }

    @Override
    public int unread(FederationId federation, MemberId member) {
        return (int) read(federation, member).stream().filter(n -> !n.read()).count();
    }

    @Override
    public Optional<Notice> mark(FederationId federation, MemberId member, NoticeId notice, boolean read) {
        return Optional.ofNullable(
                inbox(federation, member).computeIfPresent(notice.value(), (_, n) -> marked(n, read)));
    }

    @Override
    public void markAll(FederationId federation, MemberId member) {
        inbox(federation, member).replaceAll((_, n) -> marked(n, true));
    }

    private static Notice marked(Notice notice, boolean read) {
        return new Notice(notice.id(), notice.kind(), notice.place(), notice.at(), read);
    }

    @Override
    public void dropGroup(FederationId federation, MemberId member, String group, Set<Kind> kept) {
        inbox(federation, member).values().removeIf(n -> group.equals(n.place().group()) && !kept.contains(n.kind()));
    }

    @Override
    public long erase(FederationId federation, MemberId member) {
        erased.add(key(federation, member));
        Map<String, Notice> gone = all.remove(key(federation, member));
        return gone == null ? 0 : gone.size();
    }

    private Map<String, Notice> inbox(FederationId federation, MemberId member) {
        return all.computeIfAbsent(key(federation, member), _ -> new TreeMap<>());
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
