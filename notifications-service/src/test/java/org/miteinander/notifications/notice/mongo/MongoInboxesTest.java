package org.miteinander.notifications.notice.mongo;

import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.notifications.StoreForTests;
import org.miteinander.notifications.notice.domain.Inboxes;
import org.miteinander.notifications.notice.domain.InboxesContract;
import org.miteinander.platform.test.EmbeddedParts;

@ExtendWith(EmbeddedParts.class)
class MongoInboxesTest implements InboxesContract {
    private final Inboxes inboxes = new MongoInboxes(StoreForTests.fresh());

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }
}
