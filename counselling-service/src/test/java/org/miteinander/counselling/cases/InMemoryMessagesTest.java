package org.miteinander.counselling.cases;

import org.miteinander.counselling.cases.domain.Messages;

class InMemoryMessagesTest implements MessagesContract {
    private final InMemoryMessages messages = new InMemoryMessages();

    @Override
    public Messages messages() {
        return messages;
    }
}
