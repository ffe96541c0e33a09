package org.miteinander.identity.federation.web;

import java.util.Locale;
import org.miteinander.platform.problem.ProblemType;

/** Refusals about federations; code and status are the contract. */
enum FederationProblem implements ProblemType {
    SLUG_TAKEN(409, "Diese Adresse gehört schon einem Verband.", "This address belongs to a federation already."),
    SLUG_RESERVED(422, "Diese Adresse braucht die Plattform selbst.", "The platform itself needs this address.");

    private final int status;
    private final String german;
    private final String english;

    FederationProblem(int status, String german, String english) {
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
