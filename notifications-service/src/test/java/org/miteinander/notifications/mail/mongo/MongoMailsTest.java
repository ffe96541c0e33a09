package org.miteinander.notifications.mail.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.notifications.StoreForTests;
import org.miteinander.notifications.mail.domain.Mail;
import org.miteinander.notifications.mail.domain.Mails;
import org.miteinander.notifications.mail.domain.MailsContract;
import org.miteinander.notifications.mail.domain.Token;
import org.miteinander.platform.crypto.Sealing;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.TestTokens;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(EmbeddedParts.class)
class MongoMailsTest implements MailsContract {
    private final MongoTemplate mongo = StoreForTests.fresh();
    private final Mails mails = StoreForTests.prepared(new MongoMails(mongo, Sealing.of(TestTokens.keyset())), mongo);

    @Override
    public Mails mails() {
        return mails;
    }

    @Test
    void with_another_keyset_a_mail_is_seen_and_only_its_token_is_not() {
        Token token = Token.random();
        mails.addConfirmation(RHEUMA, ANNA, token, NOON);
        Mails elsewhere = new MongoMails(mongo, Sealing.of(StoreForTests.anotherKeyset()));
        Mail mail = elsewhere.due(NOON).orElseThrow();
        assertThatThrownBy(() -> elsewhere.token(mail)).isInstanceOf(IllegalStateException.class);
        assertThat(mails.token(mail)).contains(token);
    }

    @Test
    void mails_of_a_kind_that_only_a_later_version_knows_keep_no_other_one_waiting() {
        mongo.insert(
                new Document("_id", "rheuma|later").append("kind", "LATER").append("due", Date.from(NOON)), "mails");
        mails.add(RHEUMA, ANNA, "n1", LATER);
        assertThat(mails.due(LATER).orElseThrow().content()).isEqualTo(new Mail.Content.OneNotice("n1"));
    }
}
