package org.miteinander.identity.member.mongo;

import org.miteinander.platform.store.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The indexes of {@code members}: the roster of a federation, and what waits for the account server. */
@Configuration(proxyBeanMethods = false)
class MemberStore {
    @Bean
    StoreSetup memberIndexes() {
        return mongo -> {
            IndexOperations members = mongo.indexOps(MongoMemberships.COLLECTION);
            members.createIndex(new Index("federation", Sort.Direction.ASC)
                    .on(MembershipDocuments.STATE, Sort.Direction.ASC)
                    .on(MembershipDocuments.LISTED, Sort.Direction.ASC)
                    .named("roster"));
            members.createIndex(new Index(MembershipDocuments.OPEN, Sort.Direction.ASC)
                    .named("unsettled")
                    .sparse());
        };
    }
}
