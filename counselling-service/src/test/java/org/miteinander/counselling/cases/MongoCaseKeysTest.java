package org.miteinander.counselling.cases;

import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCaseKeysTest extends ServiceTest implements CaseKeysContract {
    @Autowired
    private CaseKeys keys;

    @Override
    public CaseKeys keys() {
        return keys;
    }
}
