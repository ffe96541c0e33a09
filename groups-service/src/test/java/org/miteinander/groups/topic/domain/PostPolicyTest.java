package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.group.GroupFixture.aMember;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.platform.Caller;
import org.miteinander.platform.MemberId;

class PostPolicyTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static PostPolicy policy(Caller caller, Standing standing, MemberId author) {
        return new PostPolicy(new GroupPolicy(caller, aGroup(Visibility.OPEN), standing), author, NOON, WINDOW);
    }

    @Test
    void authors_change_their_posts_until_the_window_is_over() {
        PostPolicy own = policy(aMember(ANNA), Standing.MEMBER, ANNA);
        assertThat(own.mayEdit(false, NOON)).isTrue();
        assertThat(own.mayEdit(false, NOON.plus(WINDOW))).isTrue();
        assertThat(own.mayEdit(false, NOON.plus(WINDOW).plusMillis(1))).isFalse();
    }

    @Test
    void a_locked_topic_is_not_edited() {
        assertThat(policy(aMember(ANNA), Standing.MEMBER, ANNA).mayEdit(true, NOON))
                .isFalse();
    }

    @Test
    void whoever_left_the_group_changes_nothing_but_may_delete() {
        PostPolicy own = policy(aMember(ANNA), Standing.NONE, ANNA);
        assertThat(own.mayEdit(false, NOON)).isFalse();
        assertThat(own.mayDelete()).isTrue();
    }

    @Test
    void moderators_delete_but_do_not_rewrite() {
        PostPolicy foreign = policy(aMember(BERND), Standing.MODERATOR, ANNA);
        assertThat(foreign.mayEdit(false, NOON)).isFalse();
        assertThat(foreign.mayDelete()).isTrue();
        assertThat(foreign.maySeeHistory()).isTrue();
    }

    @Test
    void other_members_and_strangers_do_neither() {
        for (PostPolicy policy : new PostPolicy[] {
            policy(aMember(BERND), Standing.MEMBER, ANNA), policy(new Caller.Anonymous(), Standing.NONE, ANNA)
        }) {
            assertThat(policy.mine()).isFalse();
            assertThat(policy.mayEdit(false, NOON)).isFalse();
            assertThat(policy.mayDelete()).isFalse();
            assertThat(policy.maySeeHistory()).isFalse();
        }
    }

    @Test
    void a_post_without_an_author_is_nobodys() {
        assertThat(policy(aMember(ANNA), Standing.MEMBER, null).mine()).isFalse();
        assertThat(policy(new Caller.Anonymous(), Standing.NONE, null).mine()).isFalse();
    }
}
