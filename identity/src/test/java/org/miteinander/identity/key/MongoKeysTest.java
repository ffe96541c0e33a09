package org.miteinander.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;

class MongoKeysTest extends IdentityServiceTest {
    private static final AccountId ANNA = new AccountId("5f0c2f0e-9d6b-4a51-8d0f-subject-of-anna");

    private final FederationId here = new FederationId(newSlug());
    private final FederationId there = new FederationId(newSlug());

    @Autowired
    private Keys keys;

    @Test
    void a_member_id_is_stable_and_tells_nothing() {
        String id = keys.memberId(here, ANNA, 0).value();
        assertThat(id)
                .hasSize(43)
                .matches("[A-Za-z0-9_-]+")
                .isEqualTo(keys.memberId(here, ANNA, 0).value());
    }

    @Test
    void one_person_is_another_member_in_each_federation_and_after_each_return() {
        assertThat(keys.memberId(here, ANNA, 0)).isNotEqualTo(keys.memberId(there, ANNA, 0));
        assertThat(keys.memberId(here, ANNA, 0)).isNotEqualTo(keys.memberId(here, ANNA, 1));
    }

    @Test
    void an_account_is_opened_only_where_it_was_sealed() {
        String sealed = keys.seal(here, ANNA);
        assertThat(sealed).isNotEqualTo(keys.seal(here, ANNA));
        assertThat(keys.open(here, sealed)).isEqualTo(ANNA);
        assertThatThrownBy(() -> keys.open(there, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_secret_depends_on_its_purpose_and_federation() {
        assertThat(keys.secret(here, "a")).isEqualTo(keys.secret(here, "a"));
        assertThat(keys.secret(here, "a")).isNotEqualTo(keys.secret(here, "b"));
        assertThat(keys.secret(here, "a")).isNotEqualTo(keys.secret(there, "a"));
        assertThat(keys.secret(here, ANNA.subject()))
                .isNotEqualTo(keys.memberId(here, ANNA, 0).value());
    }

    @Test
    void no_subject_lies_in_the_store() {
        String slug = newSlug();
        open(slug);
        AccountId bernd = server.register();
        joined(bernd, slug, "Bernd");
        var database = EmbeddedParts.mongo().getDatabase("identity");
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(bernd.subject());
            }
        }
    }
}
