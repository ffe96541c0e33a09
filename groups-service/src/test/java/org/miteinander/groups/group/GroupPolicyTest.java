package org.miteinander.groups.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.aForeigner;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.group.GroupFixture.aMember;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Roles;

class GroupPolicyTest {
    enum Who {
        ANONYMOUS(new Caller.Anonymous()),
        GUEST(new Caller.Guest(FEDERATION)),
        MEMBER(aMember(ANNA)),
        FEDERATION_MODERATOR(aMember(ANNA, Roles.MODERATOR)),
        FORUM_ADMIN(aMember(ANNA, Roles.FORUM_ADMIN)),
        OTHER_FORUM_ADMIN(aForeigner(ANNA, Roles.FORUM_ADMIN, Roles.MODERATOR));

        private final Caller caller;

        Who(Caller caller) {
            this.caller = caller;
        }
    }

    /** Know, read, post, join, moderate, administer; one word for each standing in its order. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,      MEMBER,               kr.j.. kr.j.. kr.j.. krp... krp.m. krp.ma kr....
            OPEN,      FEDERATION_MODERATOR, kr.jm. kr.jm. kr.jm. krp.m. krp.m. krp.ma kr..m.
            OPEN,      FORUM_ADMIN,          kr.jma kr.jma kr.jma krp.ma krp.ma krp.ma kr..ma
            MODERATED, MEMBER,               kr.j.. kr.j.. kr.j.. krp... krp.m. krp.ma kr....
            MODERATED, FEDERATION_MODERATOR, kr.jm. kr.jm. kr.jm. krp.m. krp.m. krp.ma kr..m.
            MODERATED, FORUM_ADMIN,          kr.jma kr.jma kr.jma krp.ma krp.ma krp.ma kr..ma
            CLOSED,    MEMBER,               k..j.. k..... k..j.. krp... krp.m. krp.ma k.....
            CLOSED,    FEDERATION_MODERATOR, k..j.. k..... k..j.. krp... krp.m. krp.ma k.....
            CLOSED,    FORUM_ADMIN,          kr.jma kr.jma kr.jma krp.ma krp.ma krp.ma kr..ma
            HIDDEN,    MEMBER,               ...... ...... k..j.. krp... krp.m. krp.ma ......
            HIDDEN,    FEDERATION_MODERATOR, ...... ...... k..j.. krp... krp.m. krp.ma ......
            HIDDEN,    FORUM_ADMIN,          kr.jma kr.jma kr.jma krp.ma krp.ma krp.ma kr..ma
            """)
    void what_a_member_of_the_federation_may_do_depends_on_type_role_and_standing(
            Visibility visibility, Who who, String words) {
        String actual = String.join(
                " ",
                Arrays.stream(Standing.values())
                        .map(standing -> rights(new GroupPolicy(who.caller, aGroup(visibility), standing)))
                        .toList());
        assertThat(actual).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, kr....", "MODERATED, kr....", "CLOSED, k.....", "HIDDEN, ......"})
    @DisplayName("G-02 G-04 G-05: somebody without an account here, or with one elsewhere, reads what is public")
    void strangers_read_what_is_public(Visibility visibility, String rights) {
        for (Who who : new Who[] {Who.ANONYMOUS, Who.GUEST}) {
            assertThat(rights(new GroupPolicy(who.caller, aGroup(visibility), Standing.NONE)))
                    .as(who.name())
                    .isEqualTo(rights);
        }
        GroupPolicy foreign = new GroupPolicy(Who.OTHER_FORUM_ADMIN.caller, aGroup(visibility), Standing.NONE);
        assertThat(foreign.mayRead()).isEqualTo(rights.contains("r"));
        assertThat(foreign.mayModerate()).isFalse();
        assertThat(foreign.administersAll()).isFalse();
    }

    static Stream<Arguments> everyCase() {
        return Arrays.stream(Visibility.values())
                .flatMap(visibility -> Arrays.stream(Standing.values())
                        .flatMap(standing ->
                                Arrays.stream(Who.values()).map(who -> Arguments.of(visibility, standing, who))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    @DisplayName("U-4 U-8: a list holds exactly what a single read would show")
    void a_filter_answers_like_the_policy(Visibility visibility, Standing standing, Who who) {
        GroupPolicy policy = new GroupPolicy(who.caller, aGroup(visibility), standing);
        Map<GroupId, Standing> own = Map.of(GROUP, standing);
        Group group = policy.group();
        assertThat(GroupPolicy.known(who.caller, FEDERATION, own).accepts(group))
                .isEqualTo(policy.mayKnow());
        assertThat(GroupPolicy.readable(who.caller, FEDERATION, own).accepts(group))
                .isEqualTo(policy.mayRead());
        assertThat(GroupPolicy.moderated(who.caller, FEDERATION, own).accepts(group))
                .isEqualTo(policy.mayModerate());
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void stronger_rights_include_weaker_ones(Visibility visibility, Standing standing, Who who) {
        GroupPolicy policy = new GroupPolicy(who.caller, aGroup(visibility), standing);
        assertThat(policy.mayRead() && !policy.mayKnow()).isFalse();
        assertThat(policy.mayPost() && !policy.mayRead()).isFalse();
        assertThat(policy.mayModerate() && !policy.mayRead()).isFalse();
        assertThat(policy.mayAdminister() && !policy.mayModerate()).isFalse();
        assertThat(policy.mayJoin() && !policy.mayKnow()).isFalse();
        assertThat(policy.maySeeMembers() && !policy.mayRead()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    @DisplayName("G-03: only moderated groups let posts wait, and not those of moderators")
    void only_moderated_groups_let_posts_wait(Visibility visibility) {
        Group group = aGroup(visibility);
        assertThat(new GroupPolicy(aMember(ANNA), group, Standing.MEMBER).postsAtOnce())
                .isEqualTo(visibility != Visibility.MODERATED);
        assertThat(new GroupPolicy(aMember(ANNA), group, Standing.MODERATOR).postsAtOnce())
                .isTrue();
        assertThat(new GroupPolicy(aMember(ANNA), group, Standing.HOST).postsAtOnce())
                .isTrue();
    }

    private static String rights(GroupPolicy policy) {
        May may = policy.may();
        return (policy.mayKnow() ? "k" : ".")
                + (may.read() ? "r" : ".")
                + (may.post() ? "p" : ".")
                + (may.join() ? "j" : ".")
                + (may.moderate() ? "m" : ".")
                + (may.administer() ? "a" : ".");
    }
}
