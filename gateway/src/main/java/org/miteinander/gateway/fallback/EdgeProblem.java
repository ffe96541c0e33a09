package org.miteinander.gateway.fallback;

import java.util.Locale;

/** Everything the edge refuses or cannot do, with the sentence a person reads. Codes are stable: add, never rename. */
public enum EdgeProblem {
    BAD_REQUEST(400, "Diese Anfrage ist nicht lesbar.", "This request cannot be read."),
    SIGN_IN_INTERRUPTED(
            400,
            "Die Anmeldung wurde unterbrochen oder hat zu lange gedauert. Bitte noch einmal anmelden.",
            "Signing in was interrupted or took too long. Please sign in again."),
    NOT_SIGNED_IN(
            401,
            "Diese Anmeldung gilt nicht oder nicht mehr.",
            "These credentials are not valid, or not valid any more."),
    CROSS_SITE(
            403,
            "Diese Eingabe kam nicht von unseren Seiten und wurde nicht angenommen.",
            "This input did not come from our pages and was not accepted."),
    CLIENT_NOT_ALLOWED(
            403,
            "Dieses Programm darf für diesen Verband keine Anfragen stellen.",
            "This client may not make requests for this federation."),
    NOT_FOUND(404, "Das gibt es hier nicht.", "This does not exist here."),
    METHOD_NOT_ALLOWED(405, "So geht das hier nicht.", "This cannot be done here."),
    TOO_SLOW(
            408,
            "Die Eingabe kam nicht vollständig an. Bitte noch einmal senden.",
            "The input did not arrive completely. Please send it again."),
    TOO_LARGE(413, "Das ist zu groß. Erlaubt ist höchstens 1 MB.", "This is too large. At most 1 MB is allowed."),
    TOO_MANY_REQUESTS(
            429,
            "Das waren sehr viele Anfragen in kurzer Zeit. Bitte gleich noch einmal versuchen.",
            "That was a lot of requests in a short time. Please try again soon."),
    UNEXPECTED(
            500,
            "Da ist bei uns etwas schiefgegangen. Bitte gleich noch einmal versuchen.",
            "Something went wrong on our side. Please try again soon."),
    UNAVAILABLE(
            503,
            "Dieser Teil der Plattform ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.",
            "This part of the platform is away right now. Please try again soon."),
    SIGN_IN_AWAY(
            503,
            "Die Anmeldung ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.",
            "Signing in is not possible right now. Please try again soon.");

    private final int status;
    private final String german;
    private final String english;

    EdgeProblem(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String sentence(boolean inEnglish) {
        return inEnglish ? english : german;
    }
}
