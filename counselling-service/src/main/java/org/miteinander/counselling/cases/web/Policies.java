package org.miteinander.counselling.cases.web;

import org.miteinander.counselling.cases.domain.CasePolicy;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Roles;

/** From a verified caller to what they may do with cases. */
final class Policies {
    private Policies() {}

    static CasePolicy of(Caller.Member caller) {
        return new CasePolicy(caller.federation(), caller.member(), caller.has(Roles.COUNSELLOR));
    }
}
