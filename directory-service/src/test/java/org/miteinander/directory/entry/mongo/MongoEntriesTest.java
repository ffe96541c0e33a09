package org.miteinander.directory.entry.mongo;

import org.miteinander.directory.ServiceTest;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.EntriesContract;
import org.springframework.beans.factory.annotation.Autowired;

class MongoEntriesTest extends ServiceTest implements EntriesContract {
    @Autowired
    private Entries entries;

    @Override
    public Entries entries() {
        return entries;
    }
}
