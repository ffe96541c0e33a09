package org.miteinander.counselling.cases.domain;

/**
 * What somebody asks, in clear; lives only as long as the request. Not to be logged.
 *
 * @param terms the version of the terms that this person saw and accepted
 */
public record Enquiry(String reason, String subject, String text, String terms) {
    @Override
    public String toString() {
        return "Enquiry[…]";
    }
}
