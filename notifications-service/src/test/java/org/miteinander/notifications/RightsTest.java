package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.miteinander.notifications.mail.domain.NoticeLinks;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.RightsTable;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller, as {@code rights.csv} says. */
class RightsTest extends ServiceTest {
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");
    private static final String OWN_PACKAGE = "org.miteinander.notifications";

    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/v1/federations/{federation}/inbox", "{\"read\":true}",
            "PUT /api/v1/federations/{federation}/inbox/{notice}", "{\"read\":true}",
            "PUT /api/v1/federations/{federation}/preferences/{group}", "{\"choice\":\"DAILY\"}",
            "PUT /api/v1/federations/{federation}/mail-address", "{\"address\":\"rights@example.org\"}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private NoticeLinks links;

    /** A handler that somebody added without a thought about rights. */
    static final class Planted {
        void open() {}
    }

    private record World(String federation, String group, String notice) {
        String path(String template) {
            return template.replace("{federation}", federation)
                    .replace("{group}", group)
                    .replace("{notice}", notice)
                    .replace("{token}", "unknown");
        }
    }

    /** The owner has a mailed notice of a closed group. */
    private World world() {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED", "owner");
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "owner", "POST");
        String notice = newestNotice(federation, "owner");
        MemberId owner = new MemberId(TestTokens.id(federation, "owner"));
        links.add(new FederationId(federation), owner, notice, Instant.now());
        return new World(federation, group, notice);
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(TABLE.gaps(Endpoints.of(mapping, OWN_PACKAGE))).isEmpty();
    }

    @Test
    void a_planted_endpoint_without_a_row_is_a_gap() throws NoSuchMethodException {
        RequestMappingInfo hole = RequestMappingInfo.paths("/api/v1/planted")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(hole, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            assertThat(TABLE.gaps(Endpoints.of(mapping, OWN_PACKAGE))).containsExactly("GET /api/v1/planted: no row");
        } finally {
            mapping.unregisterMapping(hole);
        }
    }

    @Test
    void an_endpoint_that_answers_everybody_would_be_wrong_in_every_row() {
        assertThat(TABLE.rows())
                .allSatisfy(row -> assertThat(TABLE.wrong(row, _ -> "200"))
                        .as(row.toString())
                        .isNotEmpty());
    }

    @TestFactory
    @DisplayName("U-4 G-09 everybody gets the answer the table promises")
    Stream<DynamicTest> rights() {
        World world = world();
        return TABLE.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(TABLE.wrong(row, caller -> answer(world, row, caller)))
                                .isEmpty()));
    }

    private String answer(World world, RightsTable.Row row, String caller) {
        String token = token(world.federation(), caller);
        int status = http().send(row.method(), world.path(row.path()), token, BODIES.get(row.endpoint()))
                .status();
        return String.valueOf(status);
    }

    private static @Nullable String token(String federation, String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest(federation);
            case "member", "owner" -> TestTokens.member(federation, caller);
            case "foreign" -> TestTokens.member("elsewhere", "owner", "federation-admin", "forum-admin");
            case "platform" -> TestTokens.member("platform", "owner");
            case "platform-operator", "register-editor" -> TestTokens.member("platform", caller, caller);
            default -> TestTokens.member(federation, caller, caller); // a role, and nothing but it
        };
    }
}
