package org.miteinander.directory.entry;

import org.bson.Document;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;

/** The indexes of {@code entries}. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {
    @Bean
    StoreSetup entryIndexes() {
        return mongo -> {
            var indexes = mongo.indexOps("entries");
            indexes.createIndex(new CompoundIndexDefinition(new Document("federation", 1)
                            .append("state", 1)
                            .append("kind", 1)
                            .append("district", 1)
                            .append("_id", 1))
                    .named("district"));
            indexes.createIndex(new CompoundIndexDefinition(new Document("federation", 1)
                            .append("source", 1)
                            .append("kind", 1)
                            .append("state", 1)
                            .append("_id", 1))
                    .named("source"));
        };
    }
}
