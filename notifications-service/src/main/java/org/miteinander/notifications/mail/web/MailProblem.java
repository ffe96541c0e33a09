package org.miteinander.notifications.mail.web;

import org.miteinander.platform.problem.ProblemType;

/** Why a request about an address is refused. */
enum MailProblem implements ProblemType {
    TOO_MANY_CONFIRMATIONS;

    @Override
    public String code() {
        return "too-many-confirmations";
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String german() {
        return "Heute wurden schon mehrere Bestätigungen verschickt. Bitte morgen noch einmal versuchen.";
    }

    @Override
    public String english() {
        return "Several confirmations were sent today already. Please try again tomorrow.";
    }
}
