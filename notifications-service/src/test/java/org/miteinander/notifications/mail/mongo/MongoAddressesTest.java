package org.miteinander.notifications.mail.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.notifications.StoreForTests;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.AddressesContract;
import org.miteinander.platform.crypto.Sealing;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.TestTokens;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(EmbeddedParts.class)
class MongoAddressesTest implements AddressesContract {
    private final MongoTemplate mongo = StoreForTests.fresh();
    private final Addresses addresses =
            StoreForTests.prepared(new MongoAddresses(mongo, Sealing.of(TestTokens.keyset())), mongo);

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Test
    void neither_address_can_be_read_in_the_store() {
        addresses.ask(RHEUMA, ANNA, OLD, "t1", TOMORROW);
        addresses.confirm("t1", NOON);
        addresses.ask(RHEUMA, ANNA, NEW, "t2", TOMORROW);
        List<String> stored = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            mongo.findAll(Document.class, collection).forEach(d -> stored.add(d.toJson()));
        }
        assertThat(stored).isNotEmpty().noneMatch(d -> d.contains(OLD.value()) || d.contains(NEW.value()));
    }

    @Test
    void what_was_sealed_with_another_keyset_cannot_be_read_here() {
        addresses.ask(RHEUMA, ANNA, OLD, "t1", TOMORROW);
        Addresses elsewhere = new MongoAddresses(mongo, Sealing.of(StoreForTests.anotherKeyset()));
        assertThatThrownBy(() -> elsewhere.find(RHEUMA, ANNA)).isInstanceOf(IllegalStateException.class);
    }
}
