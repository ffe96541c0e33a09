package org.miteinander.counselling.cases.crypto;

import org.miteinander.platform.crypto.Sealing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Wires the keys; the service does not start without its keyset. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class CryptoConfiguration {
    @Bean
    WrappedKeys wrappedKeys(MongoTemplate mongo) {
        return new WrappedKeys(mongo);
    }

    @Bean
    TinkCaseKeys caseKeys(WrappedKeys wrapped, KeySettings settings) {
        return new TinkCaseKeys(wrapped, new FederationKeys(wrapped, Sealing.of(settings.keyset())));
    }
}
