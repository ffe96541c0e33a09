package org.miteinander.counselling.cases.domain;

/** A case in a list, in clear; what this list does not show is empty. Not to be logged. */
public record CaseLine(Dossier dossier, String reason, String subject) {
    @Override
    public String toString() {
        return "CaseLine[" + dossier.state().id() + "]";
    }
}
