package org.miteinander.notifications.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.membership.GroupAudience.Addressee;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every adapter of {@link Memberships} promises, with what others may ask of it. */
public interface MembershipsContract {
    FederationId RHEUMA = new FederationId("rheuma");
    FederationId OTHER = new FederationId("other");
    MemberId ANNA = new MemberId("anna");
    MemberId BERND = new MemberId("bernd");
    MemberId CLARA = new MemberId("clara");

    Memberships memberships();

    GroupAudience audience();

    /** From now on this person is erased. */
    void bury(FederationId federation, MemberId member);

    private boolean joins(MemberId member, long sequence) {
        return memberships().belongs(RHEUMA, "g", member, Role.MEMBER, sequence);
    }

    private boolean leaves(MemberId member, long sequence) {
        return memberships().outside(RHEUMA, "g", member, sequence);
    }

    private List<MemberId> members() {
        return audience().members(RHEUMA, "g", null, 100).stream()
                .map(Addressee::member)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    default void a_group_is_public_as_its_type_says(Visibility visibility) {
        assertThat(audience().isPublic(RHEUMA, "g")).isFalse();
        assertThat(memberships().visibility(RHEUMA, "g", visibility, 1)).isTrue();
        assertThat(audience().isPublic(RHEUMA, "g")).isEqualTo(visibility.isPublic());
        assertThat(audience().isPublic(OTHER, "g")).isFalse();
    }

    @Test
    default void an_older_type_changes_nothing_and_that_is_said() {
        assertThat(memberships().visibility(RHEUMA, "g", Visibility.HIDDEN, 5)).isTrue();
        assertThat(memberships().visibility(RHEUMA, "g", Visibility.OPEN, 4)).isFalse();
        assertThat(memberships().visibility(RHEUMA, "g", Visibility.HIDDEN, 5)).isTrue();
        assertThat(audience().isPublic(RHEUMA, "g")).isFalse();
        assertThat(memberships().visibility(RHEUMA, "g", Visibility.OPEN, 6)).isTrue();
        assertThat(audience().isPublic(RHEUMA, "g")).isTrue();
    }

    @Test
    default void somebody_belongs_from_joining_to_leaving() {
        assertThat(joins(ANNA, 1)).isTrue();
        assertThat(members()).containsExactly(ANNA);
        assertThat(audience().member(RHEUMA, "g", ANNA)).contains(new Addressee(ANNA, Choice.EACH));
        assertThat(leaves(ANNA, 2)).isTrue();
        assertThat(members()).isEmpty();
        assertThat(audience().member(RHEUMA, "g", ANNA)).isEmpty();
        assertThat(memberships().ofMember(RHEUMA, ANNA, null, 10)).isEmpty();
    }

    @Test
    default void an_older_fact_does_not_bring_somebody_back_and_that_is_said() {
        joins(ANNA, 1);
        leaves(ANNA, 3);
        assertThat(joins(ANNA, 2)).isFalse();
        assertThat(joins(ANNA, 1)).isFalse();
        assertThat(members()).isEmpty();
        assertThat(leaves(ANNA, 3)).as("the same fact again").isTrue();
        assertThat(joins(ANNA, 4)).isTrue();
        assertThat(members()).containsExactly(ANNA);
    }

    @Test
    default void leaving_that_comes_before_joining_wins_if_it_is_newer() {
        assertThat(leaves(ANNA, 2)).isTrue();
        assertThat(joins(ANNA, 1)).isFalse();
        assertThat(members()).isEmpty();
    }

    @Test
    default void the_people_of_a_group_are_read_in_stretches() {
        List.of(CLARA, ANNA, BERND).forEach(m -> joins(m, 1));
        assertThat(audience().members(RHEUMA, "g", null, 2))
                .extracting(Addressee::member)
                .containsExactly(ANNA, BERND);
        assertThat(audience().members(RHEUMA, "g", BERND, 2))
                .extracting(Addressee::member)
                .containsExactly(CLARA);
    }

    @Test
    default void moderators_and_hosts_decide() {
        joins(ANNA, 1);
        memberships().belongs(RHEUMA, "g", BERND, Role.MODERATOR, 1);
        memberships().belongs(RHEUMA, "g", CLARA, Role.HOST, 1);
        memberships().belongs(RHEUMA, "other", ANNA, Role.HOST, 1);
        assertThat(audience().moderators(RHEUMA, "g", 10))
                .extracting(Addressee::member)
                .containsExactlyInAnyOrder(BERND, CLARA);
        memberships().belongs(RHEUMA, "g", CLARA, Role.MEMBER, 2);
        assertThat(audience().moderators(RHEUMA, "g", 10))
                .extracting(Addressee::member)
                .containsExactly(BERND);
    }

    @Test
    default void outsiders_had_to_do_with_the_group_and_do_not_belong_to_it() {
        joins(ANNA, 1);
        joins(BERND, 1);
        leaves(BERND, 2);
        leaves(CLARA, 1);
        memberships().outside(RHEUMA, "g2", ANNA, 1);
        memberships().outside(OTHER, "g", ANNA, 1);
        assertThat(audience().outsiders(RHEUMA, "g", null, 10)).containsExactly(BERND, CLARA);
        assertThat(audience().outsiders(RHEUMA, "g", null, 1)).containsExactly(BERND);
        assertThat(audience().outsiders(RHEUMA, "g", BERND, 10)).containsExactly(CLARA);
    }

    @Test
    default void a_choice_can_be_made_inside_only_and_survives_a_return() {
        assertThat(memberships().choose(RHEUMA, "g", ANNA, Choice.DAILY)).isFalse();
        joins(ANNA, 1);
        assertThat(memberships().choose(RHEUMA, "g", ANNA, Choice.DAILY)).isTrue();
        leaves(ANNA, 2);
        assertThat(memberships().choose(RHEUMA, "g", ANNA, Choice.EACH)).isFalse();
        joins(ANNA, 3);
        assertThat(audience().member(RHEUMA, "g", ANNA)).contains(new Addressee(ANNA, Choice.DAILY));
    }

    @Test
    default void somebody_s_groups_are_read_in_stretches() {
        List.of("g3", "g1", "g2").forEach(g -> memberships().belongs(RHEUMA, g, ANNA, Role.MEMBER, 1));
        assertThat(memberships().ofMember(RHEUMA, ANNA, null, 2))
                .containsExactly(new Memberships.Chosen("g1", Choice.EACH), new Memberships.Chosen("g2", Choice.EACH));
        assertThat(memberships().ofMember(RHEUMA, ANNA, "g2", 2))
                .containsExactly(new Memberships.Chosen("g3", Choice.EACH));
    }

    @Test
    default void nothing_of_it_exists_in_another_federation() {
        joins(ANNA, 1);
        assertThat(audience().members(OTHER, "g", null, 10)).isEmpty();
        assertThat(audience().member(OTHER, "g", ANNA)).isEmpty();
        assertThat(memberships().ofMember(OTHER, ANNA, null, 10)).isEmpty();
        assertThat(memberships().choose(OTHER, "g", ANNA, Choice.DAILY)).isFalse();
        assertThat(memberships().forget(OTHER, ANNA)).isZero();
        assertThat(members()).containsExactly(ANNA);
    }

    @Test
    default void somebody_is_forgotten_with_what_they_left() {
        joins(ANNA, 1);
        memberships().outside(RHEUMA, "g2", ANNA, 1);
        joins(BERND, 1);
        assertThat(memberships().forget(RHEUMA, ANNA)).isEqualTo(2);
        assertThat(memberships().forget(RHEUMA, ANNA)).isZero();
        assertThat(members()).containsExactly(BERND);
        assertThat(audience().outsiders(RHEUMA, "g2", null, 10)).isEmpty();
    }

    @Test
    default void nothing_is_noted_about_an_erased_person() {
        bury(RHEUMA, ANNA);
        assertThat(joins(ANNA, 1)).isFalse();
        assertThat(leaves(ANNA, 2)).isFalse();
        assertThat(members()).isEmpty();
        assertThat(audience().outsiders(RHEUMA, "g", null, 10)).isEmpty();
    }
}
