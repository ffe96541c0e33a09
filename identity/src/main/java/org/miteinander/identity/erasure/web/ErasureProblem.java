package org.miteinander.identity.erasure.web;

import java.util.Locale;
import org.miteinander.platform.problem.ProblemType;

/** Refusals about deleting an account; code and status are the contract. */
enum ErasureProblem implements ProblemType {
    SIGN_IN_AGAIN(
            403,
            "Bitte zur Sicherheit noch einmal anmelden und dann gleich wiederkommen.",
            "To be safe, please sign in once more and come straight back.");

    private final int status;
    private final String german;
    private final String english;

    ErasureProblem(int status, String german, String english) {
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
