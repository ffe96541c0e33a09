package org.miteinander.identity.member.web;

import java.util.Locale;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.problem.ProblemType;

/** Refusals about members; code and status are the contract. */
enum MemberProblem implements ProblemType {
    ALREADY_MEMBER(
            409,
            "Die Mitgliedschaft in diesem Verband besteht schon.",
            "There is a membership of this federation already."),
    PSEUDONYM_TAKEN(
            409,
            "Dieser Name ist hier schon vergeben oder einem anderen zu ähnlich.",
            "This name is taken here or too much like another one."),
    OWN_ADMIN_ROLE(
            409,
            "Die eigene Verwaltungsrolle kann nur jemand anderes wegnehmen.",
            "Only somebody else can take your own administrator role away."),
    PSEUDONYM_RESERVED(
            422,
            "Dieser Name geht nicht: Er klingt nach Team, Beratung oder einem Verband, oder er verletzt andere.",
            "This name is not possible: it sounds like staff or a federation, or it hurts others."),
    INVITATION_INVALID(
            422,
            "Diese Einladung gilt nicht mehr oder wurde schon benutzt.",
            "This invitation is no longer valid or was used already.");

    private final int status;
    private final String german;
    private final String english;

    MemberProblem(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    ProblemException on(String field) {
        return new ProblemException(this).field(field, german, english);
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
