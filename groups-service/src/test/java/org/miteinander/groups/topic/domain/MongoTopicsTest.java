package org.miteinander.groups.topic.domain;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoTopicsTest extends ServiceTest implements TopicsContract {
    @Autowired
    private Topics topics;

    @Override
    public Topics topics() {
        return topics;
    }
}
