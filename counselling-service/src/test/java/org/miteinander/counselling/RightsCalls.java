package org.miteinander.counselling;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.RightsTable;
import org.miteinander.platform.test.TestTokens;

/** Makes the calls of the rights table, in a federation of its own and each on a case in the row's state. */
final class RightsCalls {
    static final String[] EVERY_ROLE = {
        Roles.FEDERATION_ADMIN,
        Roles.FORUM_ADMIN,
        Roles.MODERATOR,
        Roles.COUNSELLOR,
        Roles.COUNSELLING_SUPERVISOR,
        Roles.DIRECTORY_EDITOR,
        Roles.PLATFORM_OPERATOR,
        Roles.REGISTER_EDITOR
    };

    private static final String SEEKER = "seeker";
    private static final String OWN = "counsellor-own";
    private static final String OTHER = "counsellor-other";
    private static final Map<String, String> BODIES =
            Map.of("enquiries", """
            {"reason":"Sorge","subject":"Frage","text":"Text","termsAccepted":true,"termsVersion":"1"}""", "messages", "{\"text\":\"Hallo\"}", "closing", "{\"reason\":null}");

    private final ServiceTest service;
    private final String federation;
    private final Map<String, String> onlyRead = new HashMap<>();

    RightsCalls(ServiceTest service) {
        this.service = service;
        this.federation = service.federationWith(OWN, OTHER);
    }

    /** What this caller gets, in the words of the table. */
    String answer(RightsTable.Row row, String caller) {
        String path = row.path().replace("{federation}", federation).replace("{case}", aCase(row));
        String last = path.substring(path.lastIndexOf('/') + 1);
        int status = service.http()
                .send(
                        row.method(),
                        path,
                        token(caller),
                        BODIES.get(last),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .status();
        return String.valueOf(status);
    }

    private String aCase(RightsTable.Row row) {
        if (!row.path().contains("{case}")) {
            return "";
        }
        return row.method().equals("GET")
                ? onlyRead.computeIfAbsent(row.state(), this::freshCase)
                : freshCase(row.state());
    }

    private String freshCase(String state) {
        String id = service.ask(federation, SEEKER);
        if (!state.equals("WAITING")) {
            service.take(federation, id, OWN);
        }
        if (state.equals("CLOSED")) {
            service.close(federation, id, TestTokens.member(federation, SEEKER), null);
        }
        return id;
    }

    private @Nullable String token(String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest(federation);
            case "foreign" -> TestTokens.member("elsewhere", SEEKER, EVERY_ROLE);
            case "member", SEEKER -> TestTokens.member(federation, caller);
            case OWN, OTHER -> TestTokens.member(federation, caller, Roles.COUNSELLOR);
            default -> TestTokens.member(federation, "holder", caller); // the column is named as the role
        };
    }
}
