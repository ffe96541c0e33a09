package org.miteinander.directory.entry.web;

import org.miteinander.platform.problem.ProblemType;

/** Refusals of the register. */
enum EntryProblem implements ProblemType {
    NO_SUCH_ENTRY(404, "Diesen Eintrag gibt es nicht (mehr).", "There is no such entry (any more).");

    private final int status;
    private final String german;
    private final String english;

    EntryProblem(int status, String german, String english) {
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
