package org.miteinander.groups.group.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Figures;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.May;
import org.miteinander.groups.group.Profile;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.platform.MemberId;

/**
 * What a group looks like in JSON; figures and hosts are null for whoever may not read the group.
 *
 * @param reason what the caller was told on being refused, removed or banned; nobody else gets it
 */
record GroupJson(
        String id,
        String name,
        String purpose,
        Visibility visibility,
        long version,
        @Nullable Long memberCount,
        @Nullable List<String> hosts,
        @Nullable String entry,
        Instant createdAt,
        Standing standing,
        @Nullable String reason,
        May may) {
    private static final int NAME = 100;
    private static final int PURPOSE = 2_000;
    private static final int ENTRY = 100;

    static GroupJson of(GroupPolicy policy, List<MemberId> hosts, @Nullable String reason) {
        Group group = policy.group();
        Profile profile = group.profile();
        boolean read = policy.mayRead();
        return new GroupJson(
                group.id().value(),
                profile.name(),
                profile.purpose(),
                profile.visibility(),
                group.version(),
                read ? group.figures().members() : null,
                read ? hosts.stream().map(MemberId::value).toList() : null,
                profile.entry(),
                group.createdAt(),
                policy.standing(),
                reason,
                policy.may());
    }

    /** One line of the list. */
    record Item(
            String id,
            String name,
            String purpose,
            Visibility visibility,
            @Nullable Long memberCount,
            Standing standing,
            @Nullable Instant lastPostAt) {
        static Item of(GroupPolicy policy) {
            Group group = policy.group();
            Figures figures = group.figures();
            boolean read = policy.mayRead();
            return new Item(
                    group.id().value(),
                    group.name(),
                    group.profile().purpose(),
                    group.visibility(),
                    read ? figures.members() : null,
                    policy.standing(),
                    read ? figures.lastPostAt() : null);
        }
    }

    /** What somebody wants a group to say of itself. */
    record Wanted(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Visibility visibility,
            @Nullable String entry) {
        Profile checked() {
            Fields fields = new Fields();
            Profile profile = new Profile(
                    fields.text("name", name, NAME),
                    fields.text("purpose", purpose, PURPOSE),
                    fields.given("visibility", visibility, Visibility.HIDDEN),
                    fields.optional("entry", entry, ENTRY));
            fields.check();
            return profile;
        }
    }

    /** The same text with the name of what it is for, so that one key cannot stand for two things. */
    static Map<String, Object> receipt(Wanted wanted) {
        return Map.of("group", wanted);
    }
}
