package org.miteinander.identity;

import java.util.stream.Stream;

/** Names that nobody may carry, and names that anybody may: at Keycloak, where they are never shown, and here. */
public final class NameExamples {
    private NameExamples() {}

    /** They suggest staff or an emergency service, or insult. */
    public static Stream<String> refused() {
        return Stream.of(
                "Admin",
                "admin42",
                "4dm1n",
                "4dm1n7",
                "admin_miteinander",
                "Forenadmin",
                "rheuma-admin",
                "Moderatorin",
                "Moderatorin-Anna",
                "M0derat0r",
                "Webmaster",
                "sysop",
                "Team",
                "team_2026",
                "Rheuma-Team",
                "Anna.Mods",
                "Support",
                "Beratung",
                "beratung.nord",
                "anna.beratung",
                "Lebensberaterin",
                "seelsorge.koeln",
                "Notruf-112",
                "112",
                "116117",
                "Polizei",
                "Miteinander",
                "Plattform",
                "Hitler",
                "adolf.hitler",
                "Nazi",
                "n4z1",
                "nazi-88",
                "Spasti",
                "Hurensohn",
                "Krüppel");
    }

    public static Stream<String> ordinary() {
        return Stream.of(
                "Anna",
                "Badminton",
                "Ignazio",
                "Steam",
                "Jean-Luc",
                "zoe.88",
                "Rheumafreundin",
                "Sonnenwind",
                "Anna112",
                "Nanette",
                "Teamgeist",
                "kontaktfreudig",
                "Jörg_B");
    }
}
