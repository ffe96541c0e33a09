package org.miteinander.counselling.member.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.member.KnownMembers;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** The law of the read model of people: in whatever order and however often facts come, it ends as if told in order. */
class MembersProjectionTest extends ServiceTest {
    private static final MemberId BEA = new MemberId("bea");
    private static final int ORDERS = 12;

    /** One life of a member; every type of event that is heard, sequence = place in the list. */
    private static final List<Fact> LIFE = List.of(
            new Fact("member.joined.v1", "[\"member\"]"),
            new Fact("member.roles-changed.v1", "[\"counsellor\",\"member\"]"),
            new Fact("member.roles-changed.v1", "[\"member\",\"moderator\"]"),
            new Fact("member.roles-changed.v1", "[\"counsellor\",\"member\"]"),
            new Fact("member.erased.v1", "[]"));

    private record Fact(String type, String roles) {}

    private record Model(boolean open, boolean knownNotToCounsel, boolean erased) {}

    @Autowired
    private IdentityEventsIn listener;

    @Autowired
    private KnownMembers known;

    /** What is known after these places of the life were told, in this order, in a federation of its own. */
    private Model told(List<Integer> places) {
        String federation = "f" + UUID.randomUUID().toString().substring(0, 18);
        for (int place : places) {
            Fact fact = LIFE.get(place);
            String data = "{\"member\":\"" + BEA + "\",\"roles\":" + fact.roles() + "}";
            listener.on(event(fact.type(), federation, BEA.value(), place + 1L, data));
        }
        FederationId here = new FederationId(federation);
        return new Model(known.anyCounsellor(here), known.knownNotToCounsel(here, BEA), known.erased(here, BEA));
    }

    private static List<Integer> upTo(int length) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            places.add(place);
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shuffled_and_repeated_facts_end_as_if_told_once_in_order(int length) {
        Model rebuilt = told(upTo(length));
        for (int seed = 0; seed < ORDERS; seed++) {
            Random chance = new Random(seed);
            List<Integer> places = upTo(length);
            places.addAll(upTo(length));
            Collections.shuffle(places, chance);
            assertThat(told(places)).as("in the order " + places).isEqualTo(rebuilt);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_newest_fact_alone_tells_the_same_as_all_of_them(int length) {
        assertThat(told(List.of(length - 1))).isEqualTo(told(upTo(length)));
    }

    @Test
    void the_life_told_passes_through_every_state_of_the_model() {
        Function<Integer, Model> after = length -> told(upTo(length));
        assertThat(after.apply(1)).isEqualTo(new Model(false, true, false));
        assertThat(after.apply(2)).isEqualTo(new Model(true, false, false));
        assertThat(after.apply(5)).isEqualTo(new Model(false, true, true));
    }
}
