package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.RightsTable;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler × every kind of caller, as {@code rights.csv} says. Each cell has a caller of its own. */
@DisplayName("U-4: rights of every endpoint")
class RightsTest extends IdentityServiceTest {
    private static final String OURS = "org.miteinander.identity";
    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** A handler that somebody forgot to guard. */
    static class Planted {
        @ResponseBody
        String everything() {
            return "everything";
        }
    }

    /** A federation with an administrator and a member, and another one. */
    private record World(String slug, AccountId admin, String target, String elsewhere, AccountId adminElsewhere) {}

    private World world() {
        String slug = newSlug();
        String elsewhere = newSlug();
        AccountId admin = adminOf(slug);
        return new World(slug, admin, joined(server.register(), slug, newName()), elsewhere, adminOf(elsewhere));
    }

    private AccountId adminOf(String slug) {
        AccountId admin = server.register();
        assertThat(join(admin, slug, newName(), open(slug)).status()).isEqualTo(201);
        return admin;
    }

    private static String newName() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private String token(World here, String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "machine" -> TestTokens.machine();
            case "guest" -> token(server.register(), here.slug());
            case "admin elsewhere" -> token(here.adminElsewhere(), here.elsewhere());
            case "platform member" -> token(server.register(), null);
            case "platform-operator", "register-editor" -> token(withPlatformRole(caller), null);
            default -> token(memberWith(here, caller), here.slug());
        };
    }

    private AccountId memberWith(World here, String role) {
        AccountId account = server.register();
        String member = joined(account, here.slug(), newName());
        String path = members(here.slug()) + "/" + member + "/roles";
        assertThat(http().put(path, token(here.admin(), here.slug()), "{\"roles\":[\"" + role + "\"]}")
                        .status())
                .isEqualTo(204);
        return account;
    }

    private String answer(World here, RightsTable.Row row, String caller) {
        String path = row.path()
                .replace("{federation}", here.slug())
                .replace("{slug}", here.slug())
                .replace("{member}", here.target());
        return String.valueOf(
                http().send(row.method(), path, token(here, caller), body(here, row), "Idempotency-Key", newKey())
                        .status());
    }

    /** A body that is fine, so that only rights can refuse. */
    private String body(World here, RightsTable.Row row) {
        return switch (row.endpoint()) {
            case "PUT " + FEDERATION ->
                "{\"name\":\"Netz\",\"claim\":\"\",\"brand\":\"#0b6e69\",\"address\":\"DU\","
                        + "\"imprint\":\"\",\"privacyContact\":\"\",\"reasons\":[]}";
            case "POST " + FEDERATION + "/members", "PUT " + FEDERATION + "/members/me" ->
                "{\"pseudonym\":\"" + newName() + "\"}";
            case "PUT " + FEDERATION + "/members/me/invitation" ->
                "{\"invitation\":\"" + invitationTo(here.slug()) + "\"}";
            case "PUT " + FEDERATION + "/members/{member}/roles" -> "{\"roles\":[\"moderator\"]}";
            case "POST /api/v1/platform/federations" ->
                "{\"slug\":\"" + newSlug() + "\",\"name\":\"Netz\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}";
            case "POST /internal/v1/platform-tokens" -> "{\"federation\":null,\"baseToken\":\"x\"}";
            default -> null;
        };
    }

    private String invitationTo(String slug) {
        return invitation(http().post(
                        "/api/v1/platform/federations/" + slug + "/invitations",
                        token(operator(), null),
                        null,
                        "Idempotency-Key",
                        newKey()));
    }

    private Set<String> gaps() {
        return TABLE.gaps(Endpoints.of(mapping, OURS));
    }

    /** Handlers of one path that a parameter tells apart, as METHOD, path and parameter. */
    private Set<String> toldApart() {
        Set<String> found = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith(OURS + ".")) {
                info.getParamsCondition()
                        .getExpressions()
                        .forEach(parameter -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> info.getPatternValues()
                                        .forEach(path -> found.add(verb + " " + path + "?" + parameter.getName()))));
            }
        });
        return found;
    }

    private static Set<String> rowsWithParameter() {
        return TABLE.rows().stream()
                .filter(row -> row.path().contains("?"))
                .map(row -> row.method() + " " + row.path().replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(gaps()).isEmpty();
    }

    @Test
    void handlers_that_a_parameter_tells_apart_have_a_row_each() {
        assertThat(toldApart()).isNotEmpty().isEqualTo(rowsWithParameter());
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_the_answer_that_the_table_promises() {
        World here = world();
        return TABLE.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    List<String> wrong = TABLE.wrong(row, caller -> answer(here, row, caller));
                    assertThat(wrong).isEmpty();
                }));
    }

    private void with(RequestMappingInfo hole, Runnable check) throws NoSuchMethodException {
        mapping.registerMapping(hole, new Planted(), Planted.class.getDeclaredMethod("everything"));
        try {
            check.run();
        } finally {
            mapping.unregisterMapping(hole);
        }
    }

    @Test
    void a_planted_hole_is_found() throws NoSuchMethodException {
        String path = FEDERATION + "/planted";
        RequestMappingInfo hole = RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        World here = world();
        with(hole, () -> {
            assertThat(gaps()).containsExactly("GET " + path + ": no row");
            var row = new RightsTable.Row("GET", path, "-", Map.of("anonymous", "401"));
            String open = path.replace("{federation}", here.slug());
            assertThat(TABLE.wrong(
                            row, _ -> String.valueOf(unchecked().get(open, null).status())))
                    .containsExactly("GET " + path + " - as anonymous: 200 (expected: 401)");
        });
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_planted_handler_that_only_a_parameter_tells_apart_is_found() throws NoSuchMethodException {
        RequestMappingInfo hole = RequestMappingInfo.paths(FEDERATION + "/members")
                .methods(RequestMethod.GET)
                .params("planted")
                .options(mapping.getBuilderConfiguration())
                .build();
        with(hole, () -> {
            assertThat(gaps()).isEmpty();
            assertThat(toldApart())
                    .contains("GET " + FEDERATION + "/members?planted")
                    .isNotEqualTo(rowsWithParameter());
        });
        assertThat(toldApart()).isEqualTo(rowsWithParameter());
    }
}
