package org.miteinander.counselling.cases;

import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.cases.domain.Messages;
import org.springframework.beans.factory.annotation.Autowired;

class MongoMessagesTest extends ServiceTest implements MessagesContract {
    @Autowired
    private Messages messages;

    @Override
    public Messages messages() {
        return messages;
    }
}
