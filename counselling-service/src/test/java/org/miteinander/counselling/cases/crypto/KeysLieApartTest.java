package org.miteinander.counselling.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.crypto.Sealing;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The keys of the texts lie in a database of their own. */
@DisplayName("B-13 a copy of the texts opens nothing")
class KeysLieApartTest extends ServiceTest {
    @Autowired
    private MongoTemplate ofTexts;

    private static MongoDatabase database(String name) {
        return EmbeddedParts.mongo().getDatabase(name);
    }

    @Test
    void the_database_of_the_texts_has_no_collection_of_keys_and_holds_no_wrapped_key() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        List<String> wrapped = new ArrayList<>();
        for (String collection : List.of("case_keys", "federation_keys")) {
            for (Document key :
                    database("counselling_keys").getCollection(collection).find()) {
                wrapped.add(base64(key));
            }
        }
        assertThat(wrapped).hasSizeGreaterThanOrEqualTo(2);
        assertThat(database("counselling").listCollectionNames().into(new ArrayList<>()))
                .contains("cases", "messages")
                .noneMatch(name -> name.contains("key"));
        for (String name : database("counselling").listCollectionNames()) {
            for (Document document : database("counselling").getCollection(name).find()) {
                assertThat(wrapped).noneMatch(document.toJson()::contains);
            }
        }
        assertThat(database("counselling_keys")
                        .getCollection("case_keys")
                        .find(new Document("_id", federation + "|" + id))
                        .first())
                .isNotNull();
    }

    /** As {@link Document#toJson()} writes it. */
    private static String base64(Document key) {
        return java.util.Base64.getEncoder()
                .encodeToString(key.get("wrapped", Binary.class).getData());
    }

    @Test
    void whoever_has_the_texts_and_the_installation_s_keyset_still_opens_no_case() {
        String federation = federationWith("bea");
        CaseId id = new CaseId(ask(federation, "anna"));
        FederationId here = new FederationId(federation);
        assertThat(keysIn(ofTexts).find(here, id)).isEmpty();
        MongoTemplate ofKeys = new MongoTemplate(EmbeddedParts.mongo(), "counselling_keys");
        assertThat(keysIn(ofKeys).find(here, id)).as("with the keys it opens").isPresent();
    }

    private static TinkCaseKeys keysIn(MongoTemplate mongo) {
        WrappedKeys wrapped = new WrappedKeys(mongo);
        return new TinkCaseKeys(wrapped, new FederationKeys(wrapped, Sealing.of(TestTokens.keyset())));
    }
}
