package org.miteinander.counselling.cases.crypto;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.miteinander.platform.crypto.Sealing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Wires the keys and their own store; the service does not start without its keyset. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class CryptoConfiguration {
    private static final String KEY_STORE = "keyStore";

    /** Not a default candidate: only the keys get hold of it, and the service's own client is made as ever. */
    @Bean(name = KEY_STORE, defaultCandidate = false)
    MongoClient keyStore(KeySettings settings) {
        return MongoClients.create(settings.mongodbUri());
    }

    @Bean
    WrappedKeys wrappedKeys(@Qualifier(KEY_STORE) MongoClient keyStore, KeySettings settings) {
        return new WrappedKeys(new MongoTemplate(keyStore, settings.database()));
    }

    @Bean
    TinkCaseKeys caseKeys(WrappedKeys wrapped, KeySettings settings) {
        return new TinkCaseKeys(wrapped, new FederationKeys(wrapped, Sealing.of(settings.keyset())));
    }
}
