package org.miteinander.groups.group;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;

/** Groups and callers for tests of rules. */
public final class GroupFixture {
    public static final FederationId FEDERATION = new FederationId("rheuma");
    public static final FederationId OTHER_FEDERATION = new FederationId("seele");
    public static final GroupId GROUP = new GroupId("g1");
    public static final MemberId ANNA = new MemberId("anna");
    public static final MemberId BERND = new MemberId("bernd");
    public static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private GroupFixture() {}

    /** One that no other test uses. */
    public static FederationId aFederation() {
        return new FederationId("k" + UUID.randomUUID().toString().substring(0, 12));
    }

    public static Group aGroup(Visibility visibility) {
        return Group.founded(GROUP, FEDERATION, new Profile("Morgensteif", "Austausch", visibility, null), NOON);
    }

    public static Caller.Member aMember(MemberId member, String... roles) {
        return new Caller.Member(FEDERATION, member, Set.of(roles), "1", NOON);
    }

    public static Caller.Member aForeigner(MemberId member, String... roles) {
        return new Caller.Member(OTHER_FEDERATION, member, Set.of(roles), "1", NOON);
    }

    /** Somebody who decides in a group by the role there. */
    public static GroupPolicy staff(Visibility visibility, Standing standing) {
        return new GroupPolicy(aMember(BERND), aGroup(visibility), standing);
    }

    public static GroupPolicy forumAdmin(Visibility visibility) {
        return new GroupPolicy(aMember(BERND, Roles.FORUM_ADMIN), aGroup(visibility), Standing.NONE);
    }
}
