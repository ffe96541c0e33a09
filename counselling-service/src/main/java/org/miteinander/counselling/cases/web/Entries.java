package org.miteinander.counselling.cases.web;

import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.CaseSettings;
import org.miteinander.counselling.cases.domain.Enquiry;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** Checks what somebody typed, and says for each field in words what is missing. */
final class Entries {
    private final CaseSettings settings;

    Entries(CaseSettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException invalid, with every field that does not fit */
    Enquiry enquiry(CaseJson.NewEnquiry typed) {
        ProblemException problem = new ProblemException(CommonProblem.INVALID);
        String reason = text(problem, "reason", typed.reason(), settings.longestReason());
        String subject = text(problem, "subject", typed.subject(), settings.longestSubject());
        String text = text(problem, "text", typed.text(), settings.longestText());
        if (!Boolean.TRUE.equals(typed.termsAccepted())) {
            problem.field(
                    "termsAccepted",
                    "Ohne Zustimmung zu den Bedingungen können wir die Anfrage nicht annehmen.",
                    "We cannot take the enquiry without consent to the terms.");
        }
        String terms = terms(problem, typed.termsVersion());
        refuseIfAny(problem);
        return new Enquiry(reason, subject, text, terms);
    }

    /** Consent counts for what was seen: if other terms are in force by now, they have to be seen first. */
    private String terms(ProblemException problem, @Nullable String seen) {
        if (!settings.terms().equals(seen)) {
            problem.field(
                    "termsVersion",
                    "Die Bedingungen haben sich geändert. Bitte noch einmal lesen und zustimmen.",
                    "The terms have changed. Please read them again and consent.");
        }
        return settings.terms();
    }

    /** @throws ProblemException invalid */
    String message(CaseJson.NewMessage typed) {
        ProblemException problem = new ProblemException(CommonProblem.INVALID);
        String text = text(problem, "text", typed.text(), settings.longestText());
        refuseIfAny(problem);
        return text;
    }

    /**
     * @return null if no reason was given
     * @throws ProblemException invalid if it is too long
     */
    @Nullable
    String closingReason(CaseJson.@Nullable Closing typed) {
        String reason = typed == null ? null : typed.reason();
        if (reason == null || reason.isBlank()) {
            return null;
        }
        ProblemException problem = new ProblemException(CommonProblem.INVALID);
        String checked = text(problem, "reason", reason, settings.longestText());
        refuseIfAny(problem);
        return checked;
    }

    private static String text(ProblemException problem, String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            problem.field(field, "Bitte hier etwas eintragen.", "Please write something here.");
        } else if (text.length() > longest) {
            problem.field(
                    field,
                    "Das ist zu lang: höchstens " + longest + " Zeichen.",
                    "This is too long: at most " + longest + " characters.");
        }
        return text;
    }

    private static void refuseIfAny(ProblemException problem) {
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
