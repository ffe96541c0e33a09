package org.miteinander.counselling.cases;

import java.util.List;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.platform.FederationId;

class InMemoryCasesTest implements CasesContract {
    private final InMemoryCases cases = new InMemoryCases();

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public List<String> told(FederationId federation, CaseId id, int expected) {
        return cases.told(federation, id);
    }
}
