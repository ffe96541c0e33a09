package org.miteinander.notifications.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.notice.domain.Recipient.Mailing;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class RecipientsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");

    /** People m0000, m0001 … in the group, those who made a choice, and roles by name. */
    private record World(int size, boolean isPublic, Map<String, Choice> choices, Map<String, List<MemberId>> roles)
            implements GroupAudience, KnownPeople {
        World(int size, boolean isPublic, Map<String, List<MemberId>> roles) {
            this(size, isPublic, Map.of(), roles);
        }

        @Override
        public List<Addressee> members(FederationId f, String group, @Nullable MemberId after, int limit) {
            return IntStream.range(0, size)
                    .mapToObj(i -> new MemberId("m%04d".formatted(i)))
                    .filter(m -> after == null || m.value().compareTo(after.value()) > 0)
                    .limit(limit)
                    .map(m -> new Addressee(m, Choice.EACH))
                    .toList();
        }

        @Override
        public Optional<Addressee> member(FederationId f, String group, MemberId member) {
            return Optional.ofNullable(choices.get(member.value())).map(c -> new Addressee(member, c));
        }

        @Override
        public List<Addressee> moderators(FederationId f, String group, int limit) {
            return Stream.of("host", "both")
                    .map(m -> new Addressee(new MemberId(m), choices.getOrDefault(m, Choice.EACH)))
                    .toList();
        }

        @Override
        public List<MemberId> outsiders(FederationId f, String group, @Nullable MemberId after, int limit) {
            return List.of();
        }

        @Override
        public boolean isPublic(FederationId f, String group) {
            return isPublic;
        }

        @Override
        public boolean erased(FederationId f, MemberId member) {
            return false;
        }

        @Override
        public List<MemberId> withRole(FederationId f, String role, @Nullable MemberId after, int limit) {
            return after == null ? roles.getOrDefault(role, List.of()) : List.of();
        }
    }

    private static List<List<Recipient>> batches(World world, Happening happening) {
        List<List<Recipient>> batches = new ArrayList<>();
        new Recipients(world, world).find(RHEUMA, Telling.of(happening).getFirst(), batches::add);
        return batches;
    }

    private static List<String> names(List<List<Recipient>> batches) {
        return batches.stream()
                .flatMap(List::stream)
                .map(r -> r.member().value())
                .toList();
    }

    @Test
    void a_large_group_is_told_in_batches_and_everybody_once() {
        World world = new World(1_001, true, Map.of());
        var post = new Happening.Posted("g", "t", 1, 0, new MemberId("m0007"), null);
        List<List<Recipient>> batches = batches(world, post);
        assertThat(batches).hasSize(6).allSatisfy(b -> assertThat(b).hasSizeLessThanOrEqualTo(200));
        assertThat(names(batches)).hasSize(1_000).doesNotHaveDuplicates().doesNotContain("m0007");
    }

    @Test
    void who_decides_twice_is_told_once() {
        World world = new World(
                0,
                true,
                Map.of("forum-admin", List.of(new MemberId("both")), "moderator", List.of(new MemberId("mo"))));
        assertThat(names(batches(world, new Happening.PostWaits("g", "i", new MemberId("anna")))))
                .containsExactlyInAnyOrder("host", "both", "mo");
    }

    @Test
    void in_a_group_that_is_not_public_the_federation_s_moderators_are_not_told() {
        World world = new World(0, false, Map.of("moderator", List.of(new MemberId("mo"))));
        assertThat(names(batches(world, new Happening.PostWaits("g", "i", new MemberId("host")))))
                .containsExactly("both");
    }

    @Test
    void a_request_to_join_is_no_business_of_the_federation_s_moderators() {
        World world = new World(0, true, Map.of("moderator", List.of(new MemberId("mo"))));
        assertThat(names(batches(world, new Happening.AskedToJoin("g", new MemberId("anna")))))
                .containsExactlyInAnyOrder("host", "both");
    }

    @Test
    void a_counsellor_who_asks_is_not_told_of_the_own_enquiry() {
        World world = new World(0, true, Map.of("counsellor", List.of(new MemberId("bea"), new MemberId("ben"))));
        assertThat(names(batches(world, new Happening.EnquirySent("c", new MemberId("bea")))))
                .containsExactly("ben");
    }

    @Test
    void whoever_decides_is_told_in_any_case_and_gets_the_mails_they_chose_for_the_group() {
        World world = new World(
                0,
                true,
                Map.of("host", Choice.DAILY, "both", Choice.NOTHING, "mo", Choice.DAILY),
                Map.of("moderator", List.of(new MemberId("mo"), new MemberId("stranger"))));
        var batches = batches(world, new Happening.PostWaits("g", "i", new MemberId("anna")));
        assertThat(batches.stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrder(
                        new Recipient(new MemberId("host"), Kind.PENDING_POST, Mailing.DAILY),
                        new Recipient(new MemberId("both"), Kind.PENDING_POST, Mailing.NEVER),
                        new Recipient(new MemberId("mo"), Kind.PENDING_POST, Mailing.DAILY),
                        new Recipient(new MemberId("stranger"), Kind.PENDING_POST, Mailing.AT_ONCE));
    }

    @Test
    void an_author_hears_of_a_decision_as_long_as_they_may_read_the_group() {
        var rejected = new Happening.PostRejected("g", "i", new MemberId("anna"));
        Map<String, List<MemberId>> noRoles = Map.of();
        assertThat(names(batches(new World(0, true, noRoles), rejected))).containsExactly("anna");
        assertThat(names(batches(new World(0, false, noRoles), rejected))).isEmpty();
        assertThat(batches(new World(0, false, Map.of("anna", Choice.NOTHING), noRoles), rejected))
                .containsExactly(List.of(new Recipient(new MemberId("anna"), Kind.POST_REJECTED, Mailing.NEVER)));
    }
}
