package org.miteinander.notifications.people.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;
import org.springframework.beans.factory.annotation.Autowired;

/** Projection law: whatever order facts come in, and however often, the read model is the one of their own order. */
class PeopleProjectionTest extends ServiceTest {
    private static final List<String> PEOPLE = List.of("m1", "m2", "m3", "m4", "m5");
    private static final List<String> TOLD = List.of(Roles.COUNSELLOR, Roles.FORUM_ADMIN, Roles.MODERATOR);
    private static final int CHANGES = 5;

    @Autowired
    private IdentityEventsIn facts;

    @Autowired
    private KnownPeople people;

    static Stream<Long> seeds() {
        return IntStream.range(0, 10).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_any_order_and_repeated_facts_give_the_same_read_model(long seed) {
        Random random = new Random(seed);
        String ordered = aFederation();
        String disordered = aFederation();
        List<String> history = history(ordered, random);
        history.forEach(facts::on);

        List<String> shuffled = new ArrayList<>();
        history.forEach(e -> shuffled.add(e.replace(ordered, disordered)));
        shuffled.addAll(List.copyOf(shuffled));
        Collections.shuffle(shuffled, random);
        shuffled.forEach(facts::on);

        assertThat(view(disordered)).isEqualTo(view(ordered));
        assertThat(view(ordered)).containsEntry("m1 erased", true).containsEntry("m2 erased", false);
        await().atMost(PATIENCE).until(() -> confirmations(disordered, "m1").size() == 1);
    }

    /** Everybody joins and gets other roles; the first one is erased in the end. */
    private static List<String> history(String federation, Random random) {
        List<String> history = new ArrayList<>();
        for (String person : PEOPLE) {
            history.add(fact(federation, "member.joined.v1", person, 1, roles(random)));
            for (int i = 2; i <= CHANGES; i++) {
                history.add(fact(federation, "member.roles-changed.v1", person, i, roles(random)));
            }
            history.add(fact(federation, "member.renamed.v1", person, CHANGES + 1, Map.of()));
        }
        history.add(fact(federation, "member.erased.v1", PEOPLE.getFirst(), CHANGES + 2, Map.of()));
        return history;
    }

    private static Map<String, ?> roles(Random random) {
        List<String> roles = new ArrayList<>(List.of(Roles.MEMBER));
        TOLD.stream().filter(_ -> random.nextInt(3) == 0).forEach(roles::add);
        return Map.of("roles", roles);
    }

    private static String fact(String federation, String type, String person, int sequence, Map<String, ?> more) {
        Map<String, Object> data = new TreeMap<>(more);
        data.put("member", person);
        return fact("identity", type, federation, person, sequence, data);
    }

    private Map<String, Object> view(String federation) {
        FederationId here = new FederationId(federation);
        Map<String, Object> view = new TreeMap<>();
        TOLD.forEach(role -> view.put(role, people.withRole(here, role)));
        PEOPLE.forEach(p -> view.put(p + " erased", people.erased(here, new MemberId(p))));
        return view;
    }
}
