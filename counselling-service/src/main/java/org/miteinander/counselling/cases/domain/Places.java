package org.miteinander.counselling.cases.domain;

/** Places inside a case that text is sealed for; a message's place is its id. */
final class Places {
    static final String REASON = "reason";
    static final String SUBJECT = "subject";
    static final String CLOSING = "closing";

    private Places() {}
}
