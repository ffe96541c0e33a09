package org.miteinander.notifications.notice.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Finds the people of an audience, in batches along an index, so that a large group is never held as a whole. */
public final class Recipients {
    private static final int BATCH = 200;
    private static final int MOST_MODERATORS = 200;
    private static final String FORUM_ADMIN = "forum-admin";
    private static final String MODERATOR = "moderator";
    private static final String COUNSELLOR = "counsellor";

    private final GroupAudience groups;
    private final KnownPeople people;

    public Recipients(GroupAudience groups, KnownPeople people) {
        this.groups = groups;
        this.people = people;
    }

    /** Hands every batch of recipients to {@code use}; a batch is never empty. */
    public void find(FederationId federation, Telling telling, Consumer<List<Recipient>> use) {
        Kind kind = telling.kind();
        switch (telling.audience()) {
            case Audience.Group group -> members(federation, group, use);
            case Audience.Deciding deciding -> hand(deciding(federation, deciding, kind), use);
            case Audience.Author author ->
                author(federation, author, kind).ifPresent(recipient -> use.accept(List.of(recipient)));
            case Audience.One(var member) -> use.accept(List.of(Recipient.of(member, kind)));
            case Audience.Counsellors(var except) -> {
                Set<MemberId> counsellors = people.withRole(federation, COUNSELLOR);
                counsellors.remove(except);
                hand(counsellors.stream().map(m -> Recipient.of(m, kind)).toList(), use);
            }
            case Audience.Nobody _ -> {}
        }
    }

    private void members(FederationId federation, Audience.Group group, Consumer<List<Recipient>> use) {
        MemberId after = null;
        List<GroupAudience.Addressee> batch;
        do {
            batch = groups.members(federation, group.group(), after, BATCH);
            List<Recipient> told = batch.stream()
                    .flatMap(a -> Recipient.ofPost(a, group.author(), group.answered()).stream())
                    .toList();
            if (!told.isEmpty()) {
                use.accept(told);
            }
            after = batch.isEmpty() ? null : batch.getLast().member();
        } while (batch.size() == BATCH);
    }

    private Collection<Recipient> deciding(FederationId federation, Audience.Deciding deciding, Kind kind) {
        String group = deciding.group();
        Map<MemberId, Recipient> found = new LinkedHashMap<>();
        groups.moderators(federation, group, MOST_MODERATORS)
                .forEach(a -> found.put(a.member(), Recipient.of(a, kind)));
        Set<MemberId> byRole = new LinkedHashSet<>(people.withRole(federation, FORUM_ADMIN));
        if (deciding.posts() && groups.isPublic(federation, group)) {
            byRole.addAll(people.withRole(federation, MODERATOR));
        }
        for (MemberId member : byRole) {
            if (!found.containsKey(member)) {
                found.put(member, inGroup(federation, group, member, kind).orElse(Recipient.of(member, kind)));
            }
        }
        found.remove(deciding.except());
        return found.values();
    }

    private Optional<Recipient> author(FederationId federation, Audience.Author author, Kind kind) {
        Optional<Recipient> inside = inGroup(federation, author.group(), author.member(), kind);
        return inside.isEmpty() && groups.isPublic(federation, author.group())
                ? Optional.of(Recipient.of(author.member(), kind))
                : inside;
    }

    private Optional<Recipient> inGroup(FederationId federation, String group, MemberId member, Kind kind) {
        return groups.member(federation, group, member).map(a -> Recipient.of(a, kind));
    }

    private static void hand(Collection<Recipient> recipients, Consumer<List<Recipient>> use) {
        List<Recipient> all = new ArrayList<>(recipients);
        for (int from = 0; from < all.size(); from += BATCH) {
            use.accept(List.copyOf(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
    }
}
