package org.miteinander.platform.store;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Preparation of the collections, receipts, and the clock whose instants a store can keep. */
@EnableScheduling
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
class StoreAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    StorePreparation storePreparation(MongoTemplate mongo, ObjectProvider<StoreSetup> setups) {
        return new StorePreparation(mongo, setups.orderedStream().toList());
    }

    @Bean
    StoreSetup receiptIndexes() {
        return Receipts.indexes();
    }

    @Bean
    Receipts receipts(MongoTemplate mongo, Clock clock) {
        return new Receipts(mongo, clock);
    }
}
