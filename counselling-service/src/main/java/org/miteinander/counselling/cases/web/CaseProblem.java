package org.miteinander.counselling.cases.web;

import java.util.Locale;
import org.miteinander.platform.problem.ProblemType;

/** Why a request about a case is refused. */
enum CaseProblem implements ProblemType {
    NO_SUCH_CASE(404, "Diese Anfrage gibt es hier nicht.", "This case does not exist here."),
    ALREADY_TAKEN(
            409,
            "Diese Anfrage hat inzwischen jemand anderes übernommen.",
            "Somebody else has taken this case in the meantime."),
    OWN_ENQUIRY(403, "Die eigene Anfrage kann man nicht selbst übernehmen.", "You cannot take on your own enquiry."),
    CASE_CLOSED(409, "Diese Beratung ist beendet.", "This case is closed."),
    COUNSELLING_CLOSED(409, "Im Moment nimmt hier niemand Anfragen an.", "Nobody takes enquiries here at the moment.");

    private final int status;
    private final String german;
    private final String english;

    CaseProblem(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
