package org.miteinander.notifications.notice.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        switch (telling.audience()) {
            case Audience.Group group -> members(federation, group, use);
            case Audience.Deciding deciding -> hand(deciding(federation, deciding), telling.kind(), use);
            case Audience.One(var member) -> use.accept(List.of(Recipient.of(member, telling.kind())));
            case Audience.Counsellors(var except) -> {
                Set<MemberId> counsellors = withRole(federation, COUNSELLOR);
                counsellors.remove(except);
                hand(counsellors, telling.kind(), use);
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

    private Set<MemberId> deciding(FederationId federation, Audience.Deciding deciding) {
        String group = deciding.group();
        Set<MemberId> found = new LinkedHashSet<>(groups.moderators(federation, group, MOST_MODERATORS));
        found.addAll(withRole(federation, FORUM_ADMIN));
        if (deciding.posts() && groups.isPublic(federation, group)) {
            found.addAll(withRole(federation, MODERATOR));
        }
        found.remove(deciding.except());
        return found;
    }

    private Set<MemberId> withRole(FederationId federation, String role) {
        Set<MemberId> found = new LinkedHashSet<>();
        MemberId after = null;
        List<MemberId> batch;
        do {
            batch = people.withRole(federation, role, after, BATCH);
            found.addAll(batch);
            after = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == BATCH);
        return found;
    }

    private static void hand(Set<MemberId> members, Kind kind, Consumer<List<Recipient>> use) {
        List<MemberId> all = new ArrayList<>(members);
        for (int from = 0; from < all.size(); from += BATCH) {
            use.accept(all.subList(from, Math.min(from + BATCH, all.size())).stream()
                    .map(m -> Recipient.of(m, kind))
                    .toList());
        }
    }
}
