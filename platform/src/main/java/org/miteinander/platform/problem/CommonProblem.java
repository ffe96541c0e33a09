package org.miteinander.platform.problem;

/** Refusals that every service knows. */
public enum CommonProblem implements ProblemType {
    BAD_REQUEST(400, "Diese Anfrage ist nicht lesbar.", "This request cannot be read."),
    NOT_SIGNED_IN(401, "Dafür ist eine Anmeldung nötig.", "You need to sign in for this."),
    NOT_A_MEMBER(403, "Das können nur Mitglieder dieses Verbands.", "Only members of this federation can do this."),
    NOT_ALLOWED(403, "Das ist hier nicht erlaubt.", "You are not allowed to do this here."),
    NOT_FOUND(404, "Das gibt es hier nicht.", "This does not exist here."),
    METHOD_NOT_ALLOWED(405, "So geht das hier nicht.", "This cannot be done here."),
    STALE(
            409,
            "Inzwischen hat sich hier etwas geändert. Bitte neu laden und noch einmal versuchen.",
            "Something changed here in the meantime. Please reload and try again."),
    KEY_REUSED(
            409,
            "Mit diesem Schlüssel wurde schon etwas anderes gesendet.",
            "Something else was already sent with this key."),
    PRECONDITION_REQUIRED(428, "Es fehlt die Angabe der Version (If-Match).", "The version (If-Match) is missing."),
    INVALID(422, "Einige Angaben fehlen oder passen nicht.", "Some entries are missing or do not fit."),
    UNAVAILABLE(
            503,
            "Ein Teil der Plattform ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.",
            "A part of the platform is away right now. Please try again soon."),
    UNEXPECTED(
            500,
            "Da ist bei uns etwas schiefgegangen. Bitte gleich noch einmal versuchen.",
            "Something went wrong on our side. Please try again soon.");

    private final int status;
    private final String german;
    private final String english;

    CommonProblem(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }
}
