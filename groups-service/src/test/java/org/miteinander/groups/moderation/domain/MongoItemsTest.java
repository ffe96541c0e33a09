package org.miteinander.groups.moderation.domain;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoItemsTest extends ServiceTest implements ItemsContract {
    @Autowired
    private Items items;

    @Override
    public Items items() {
        return items;
    }
}
