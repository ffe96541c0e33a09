package org.miteinander.directory.imports.web;

import org.miteinander.platform.problem.ProblemType;

/** Refusals of imports. */
enum ImportProblem implements ProblemType {
    IMPORT_RUNNING(
            409,
            "Es läuft schon ein Import. Bitte danach noch einmal.",
            "An import is running. Please try again after it.");

    private final int status;
    private final String german;
    private final String english;

    ImportProblem(int status, String german, String english) {
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
