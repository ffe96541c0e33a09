package org.miteinander.launcher.demo;

import java.util.List;
import java.util.Map;

/**
 * Somebody to try the platform as.
 *
 * @param memberships the federations and the roles there beside {@code member}
 */
record DemoPerson(String login, Map<String, List<String>> memberships) {
    static final String PASSWORD = "miteinander-demo";
    static final String RHEUMA = "rheuma-nord";
    static final String SEELEN = "seelenwind";

    /** Who has a role on the whole platform. */
    static final Map<String, String> PLATFORM_ROLES =
            Map.of("operator", "platform-operator", "register", "register-editor");

    /** Each role is held alone by somebody, so that one can see what it is good for. */
    static final List<DemoPerson> ALL = List.of(
            new DemoPerson("operator", Map.of()),
            new DemoPerson("register", Map.of()),
            new DemoPerson("rheuma-admin", Map.of(RHEUMA, List.of("federation-admin", "forum-admin"))),
            new DemoPerson("rheuma-moderation", Map.of(RHEUMA, List.of("moderator"))),
            new DemoPerson("rheuma-beratung", Map.of(RHEUMA, List.of("counsellor"))),
            new DemoPerson("rheuma-beratung2", Map.of(RHEUMA, List.of("counsellor"))),
            new DemoPerson("rheuma-verband", Map.of(RHEUMA, List.of("federation-admin"))),
            new DemoPerson("rheuma-forum", Map.of(RHEUMA, List.of("forum-admin"))),
            new DemoPerson("rheuma-supervision", Map.of(RHEUMA, List.of("counselling-supervisor"))),
            new DemoPerson("rheuma-verzeichnis", Map.of(RHEUMA, List.of("directory-editor"))),
            new DemoPerson("seelen-admin", Map.of(SEELEN, List.of("federation-admin", "forum-admin"))),
            new DemoPerson("seelen-moderation", Map.of(SEELEN, List.of("moderator"))),
            new DemoPerson("seelen-beratung", Map.of(SEELEN, List.of("counsellor"))),
            new DemoPerson("anna.k", Map.of(RHEUMA, List.of(), SEELEN, List.of())),
            new DemoPerson("bernd.w", Map.of(RHEUMA, List.of())),
            new DemoPerson("clara.s", Map.of(RHEUMA, List.of())),
            new DemoPerson("deniz.a", Map.of(RHEUMA, List.of())),
            new DemoPerson("erika.l", Map.of(RHEUMA, List.of())),
            new DemoPerson("frank.o", Map.of(RHEUMA, List.of())),
            new DemoPerson("seelen-greta", Map.of(SEELEN, List.of())),
            new DemoPerson("seelen-hans", Map.of(SEELEN, List.of())),
            new DemoPerson("seelen-ilse", Map.of(SEELEN, List.of())),
            new DemoPerson("seelen-jonas", Map.of(SEELEN, List.of())));

    /** The pseudonym differs from the login name, which nobody gets to see. */
    String pseudonym(String federation) {
        return switch (login) {
            case "anna.k" -> federation.equals(RHEUMA) ? "Strandkiesel" : "Morgenwolke";
            case "bernd.w" -> "Leuchtturm";
            case "clara.s" -> "Ostwind";
            case "deniz.a" -> "Zimtstern";
            case "erika.l" -> "Wildrose";
            case "frank.o" -> "Elbkahn";
            case "rheuma-admin" -> "Henrike";
            case "rheuma-moderation" -> "Tjark";
            case "rheuma-beratung" -> "Frau Jansen";
            case "rheuma-beratung2" -> "Herr Petersen";
            case "rheuma-verband" -> "Wiebke";
            case "rheuma-forum" -> "Onno";
            case "rheuma-supervision" -> "Frau Lorenzen";
            case "rheuma-verzeichnis" -> "Gesche";
            case "seelen-admin" -> "Katharina";
            case "seelen-moderation" -> "Ruben";
            case "seelen-beratung" -> "Frau Sommer";
            case "seelen-greta" -> "Abendrot";
            case "seelen-hans" -> "Haltestelle";
            case "seelen-ilse" -> "Lavendel";
            case "seelen-jonas" -> "Kieselweg";
            default -> login;
        };
    }
}
