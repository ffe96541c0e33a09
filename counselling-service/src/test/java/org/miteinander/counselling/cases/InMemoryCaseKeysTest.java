package org.miteinander.counselling.cases;

import org.miteinander.counselling.cases.domain.CaseKeys;

class InMemoryCaseKeysTest implements CaseKeysContract {
    private final InMemoryCaseKeys keys = new InMemoryCaseKeys();

    @Override
    public CaseKeys keys() {
        return keys;
    }
}
