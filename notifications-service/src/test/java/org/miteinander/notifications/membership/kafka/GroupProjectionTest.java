package org.miteinander.notifications.membership.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.membership.GroupFacts;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.miteinander.platform.test.EventSchema;
import org.springframework.beans.factory.annotation.Autowired;

/** Projection law: whatever order facts come in, and however often, the read model is the one of their own order. */
class GroupProjectionTest extends ServiceTest {
    private static final List<String> OF_GROUPS = List.of("group.created.v1", "group.changed.v1");
    private static final List<String> OF_PEOPLE =
            List.of("group.joined.v1", "group.left.v1", "group.asked.v1", "group.refused.v1", "group.invited.v1");
    private static final List<String> GROUPS = List.of("g1", "g2", "g3");
    private static final List<String> PEOPLE = List.of("m1", "m2", "m3", "m4");
    private static final List<String> VISIBILITIES = List.of("OPEN", "MODERATED", "CLOSED", "HIDDEN");
    private static final List<String> STANDINGS = List.of("MEMBER", "MODERATOR", "HOST");
    private static final int CHANGES = 6;

    @Autowired
    private GroupFacts facts;

    @Autowired
    private GroupAudience audience;

    @Autowired
    private Memberships memberships;

    static Stream<Long> seeds() {
        return IntStream.range(0, 10).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_any_order_and_repeated_facts_give_the_same_read_model(long seed) {
        Random random = new Random(seed);
        FederationId ordered = new FederationId(aFederation());
        FederationId disordered = new FederationId(aFederation());
        List<Event> history = history(ordered, random);
        history.forEach(facts::takeIn);

        List<Event> shuffled = new ArrayList<>();
        history.forEach(e -> shuffled.add(in(disordered, e)));
        shuffled.addAll(List.copyOf(shuffled));
        Collections.shuffle(shuffled, random);
        shuffled.forEach(facts::takeIn);

        assertThat(view(disordered)).isEqualTo(view(ordered));
        assertThat(view(ordered).values())
                .as("something happened")
                .anyMatch(v -> v.toString().contains("m1"));
    }

    private static Event in(FederationId federation, Event e) {
        return new Event(e.id(), e.type(), federation, e.subject(), e.sequence(), e.time(), e.data());
    }

    /** Every type for every group and person, each with the next sequence number. */
    private static List<Event> history(FederationId federation, Random random) {
        List<Event> history = new ArrayList<>();
        for (String group : GROUPS) {
            for (int i = 0; i < CHANGES; i++) {
                Map<String, String> data = Map.of("group", group, "visibility", one(VISIBILITIES, random));
                history.add(event(OF_GROUPS.get(Math.min(i, 1)), federation, i + 1, data));
            }
            for (String person : PEOPLE) {
                int first = random.nextInt(OF_PEOPLE.size());
                for (int i = 0; i < CHANGES; i++) {
                    String type = OF_PEOPLE.get((first + i) % OF_PEOPLE.size());
                    Map<String, String> data = new TreeMap<>(Map.of("group", group, "member", person));
                    if (type.equals("group.joined.v1")) {
                        data.put("standing", one(STANDINGS, random));
                    }
                    history.add(event(type, federation, i + 1, data));
                }
            }
        }
        return history;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Event event(String type, FederationId federation, int sequence, Map<String, String> values) {
        EventSchema schema = EventSchema.of("groups", type);
        Event example = schema.arriving(federation.slug(), schema.examples().getFirst(), values);
        return new Event(example.id(), type, federation, example.subject(), sequence, example.time(), example.data());
    }

    private Map<String, Object> view(FederationId federation) {
        Map<String, Object> view = new TreeMap<>();
        for (String group : GROUPS) {
            view.put(group + " public", audience.isPublic(federation, group));
            view.put(group + " members", audience.members(federation, group, null, 100));
            view.put(group + " moderators", new HashSet<>(audience.moderators(federation, group, 100)));
            view.put(group + " outsiders", audience.outsiders(federation, group, null, 100));
        }
        for (String person : PEOPLE) {
            view.put(person, memberships.ofMember(federation, new MemberId(person), null, 100));
        }
        return view;
    }
}
