package org.miteinander.identity.erasure.mongo;

import org.miteinander.platform.store.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The index of what is not erased yet. */
@Configuration(proxyBeanMethods = false)
class ErasureStore {
    @Bean
    StoreSetup erasureIndexes() {
        return mongo -> mongo.indexOps(MongoErasures.COLLECTION)
                .createIndex(new Index(MongoErasures.OPEN, Sort.Direction.ASC)
                        .named("unfinished")
                        .sparse());
    }
}
