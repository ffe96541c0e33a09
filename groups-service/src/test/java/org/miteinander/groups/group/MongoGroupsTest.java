package org.miteinander.groups.group;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoGroupsTest extends ServiceTest implements GroupsContract {
    @Autowired
    private Groups groups;

    @Override
    public Groups groups() {
        return groups;
    }
}
