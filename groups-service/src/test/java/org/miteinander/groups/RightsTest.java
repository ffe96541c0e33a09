package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.RightsTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, every type of group, every kind of caller: what comes back stands in rights.csv. */
@DisplayName("U-4 G-09: rights of every endpoint")
class RightsTest extends ServiceTest {
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");
    private static final List<String> TYPES = List.of("OPEN", "MODERATED", "CLOSED", "HIDDEN");
    private static final String LISTS = "lists ";
    private static final String ONE = "-";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    PlantableStandings standings;

    private final Map<String, RightsWorld> unchanged = new LinkedHashMap<>();

    private static String type(RightsTable.Row row) {
        return row.state().equals(ONE) ? "OPEN" : row.state().replace(LISTS, "");
    }

    private RightsWorld unchanged(String type) {
        return unchanged.computeIfAbsent(type, this::found);
    }

    private RightsWorld found(String type) {
        RightsWorld world = new RightsWorld(port, type, 1);
        soon().until(world::isFound);
        return world;
    }

    private static String answer(RightsWorld world, RightsTable.Row row, String caller, boolean succeeds) {
        return row.state().startsWith(LISTS) ? world.listed(row.path(), caller) : world.status(row, caller, succeeds);
    }

    /** What is read or refused changes nothing; only what succeeds gets a world of its own, one for each row. */
    private void check(RightsTable.Row row) {
        Predicate<String> succeeds = caller ->
                !row.method().equals("GET") && row.expected().get(caller).startsWith("2");
        boolean usesUp = row.path().contains("{post}") || row.path().contains("{item}");
        long things = usesUp ? row.expected().keySet().stream().filter(succeeds).count() : 1;
        List<RightsWorld> own = new ArrayList<>();
        assertThat(TABLE.wrong(row, caller -> {
                    if (!succeeds.test(caller)) {
                        return answer(unchanged(type(row)), row, caller, false);
                    }
                    if (own.isEmpty()) {
                        own.add(new RightsWorld(port, type(row), things));
                    }
                    return answer(own.getFirst(), row, caller, true);
                }))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> rights() {
        return TABLE.rows().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private Set<String> endpoints() {
        return Endpoints.of(mapping, "org.miteinander.groups");
    }

    @Test
    void every_endpoint_has_its_rows() {
        assertThat(endpoints()).isNotEmpty();
        assertThat(TABLE.gaps(endpoints())).isEmpty();
        Map<String, Set<String>> states = TABLE.rows().stream()
                .collect(Collectors.groupingBy(
                        RightsTable.Row::endpoint, Collectors.mapping(RightsTable.Row::state, Collectors.toSet())));
        states.forEach((endpoint, told) -> assertThat(told).as(endpoint).isEqualTo(expectedStates(endpoint)));
    }

    /** Whatever is inside a group depends on its type; a list must say of which types it shows a group. */
    private static Set<String> expectedStates(String endpoint) {
        if (endpoint.contains("{group}")) {
            return Set.copyOf(TYPES);
        }
        return endpoint.startsWith("GET ")
                ? Stream.concat(Stream.of(ONE), TYPES.stream().map(type -> LISTS + type))
                        .collect(Collectors.toSet())
                : Set.of(ONE);
    }

    @Test
    void no_kind_of_caller_is_left_out() {
        assertThat(TABLE.callers())
                .containsExactlyInAnyOrder(
                        "anonymous",
                        "guest",
                        "federation-admin",
                        "forum-admin",
                        "moderator",
                        "counsellor",
                        "counselling-supervisor",
                        "directory-editor",
                        "register-editor",
                        "platform-operator",
                        "NONE",
                        "WAITING",
                        "INVITED",
                        "BANNED",
                        "MEMBER",
                        "MODERATOR",
                        "HOST",
                        "foreigner",
                        "other-group host");
    }

    /** A handler nobody has thought of. */
    static final class BackDoor {
        String open() {
            return "";
        }
    }

    @Test
    void a_planted_endpoint_is_a_gap() throws Exception {
        RequestMappingInfo planted = RequestMappingInfo.paths("/api/v1/federations/{federation}/back-door")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        Method open = BackDoor.class.getDeclaredMethod("open");
        mapping.registerMapping(planted, new BackDoor(), open);
        try {
            assertThat(TABLE.gaps(endpoints()))
                    .containsExactly("GET /api/v1/federations/{federation}/back-door: no row");
        } finally {
            mapping.unregisterMapping(planted);
        }
    }

    @Test
    void a_planted_hole_turns_every_row_about_reading_red() {
        RightsWorld world = found("HIDDEN");
        List<RightsTable.Row> reading = TABLE.rows().stream()
                .filter(row -> row.method().equals("GET") && type(row).equals("HIDDEN"))
                .toList();
        assertThat(reading).isNotEmpty();
        standings.letEverybodyInto(world.group());
        try {
            for (RightsTable.Row row : reading) {
                assertThat(TABLE.wrong(row, caller -> answer(world, row, caller, false)))
                        .as(row.toString())
                        .isNotEmpty();
            }
        } finally {
            standings.heal();
        }
    }
}
