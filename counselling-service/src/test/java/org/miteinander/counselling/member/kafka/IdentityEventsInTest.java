package org.miteinander.counselling.member.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.counselling.member.InMemoryMembers;
import org.miteinander.counselling.member.domain.EraseMember;
import org.miteinander.counselling.member.domain.NoteRoles;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.miteinander.platform.test.EventSchema;

/** Identity's own examples, each with a field that a later version may add, through our listener. */
class IdentityEventsInTest {
    /** What one event brings about where nothing was heard before. */
    private static final class Heard {
        private final InMemoryMembers members = new InMemoryMembers();
        private final List<MemberId> cleared = new ArrayList<>();
        private final List<MemberId> erased = new ArrayList<>();

        Heard(Event event) {
            EraseMember.Trace trace = (federation, member) -> {
                erased.add(member);
                return Map.of();
            };
            var listener = new IdentityEventsIn(
                    new NoteRoles(members, (federation, member) -> cleared.add(member)),
                    new EraseMember(members, List.of(trace), Clock.systemUTC()));
            listener.on(event);
        }
    }

    private static MemberId member(Event event) {
        return new MemberId(event.text("member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.joined.v1", "member.roles-changed.v1"})
    void who_counsels_is_read_from_the_roles(String type) {
        EventSchema.of("identity", type).arriving("rheuma").forEach(event -> {
            Heard heard = new Heard(event);
            boolean counsels = event.data()
                    .path("roles")
                    .valueStream()
                    .anyMatch(role -> role.asString().equals("counsellor"));
            assertThat(heard.members.anyCounsellor(event.federation())).isEqualTo(counsels);
            assertThat(heard.members.knownNotToCounsel(event.federation(), member(event)))
                    .isEqualTo(!counsels);
            assertThat(heard.cleared).isEqualTo(counsels ? List.of() : List.of(member(event)));
        });
    }

    @Test
    void whoever_is_told_to_be_erased_is_forgotten() {
        EventSchema.of("identity", "member.erased.v1").arriving("rheuma").forEach(event -> {
            Heard heard = new Heard(event);
            assertThat(heard.members.erased(event.federation(), member(event))).isTrue();
            assertThat(heard.erased).containsExactly(member(event));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.renamed.v1", "federation.created.v1", "federation.changed.v1"})
    void other_facts_change_nothing(String type) {
        EventSchema.of("identity", type).arriving("rheuma").forEach(event -> {
            Heard heard = new Heard(event);
            assertThat(heard.cleared).isEmpty();
            assertThat(heard.erased).isEmpty();
        });
    }
}
