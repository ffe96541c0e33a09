package org.miteinander.notifications.notice.domain;

class InMemoryInboxesTest implements InboxesContract {
    private final Inboxes inboxes = new InMemoryInboxes();

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }
}
