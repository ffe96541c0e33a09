package org.miteinander.counselling.cases.domain;

/** What somebody asks, in clear; lives only as long as the request. Not to be logged. */
public record Enquiry(String reason, String subject, String text) {
    @Override
    public String toString() {
        return "Enquiry[…]";
    }
}
