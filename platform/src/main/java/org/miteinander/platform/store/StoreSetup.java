package org.miteinander.platform.store;

import org.springframework.data.mongodb.core.MongoTemplate;

/** Creates what a service's collections need, above all indexes; may run more than once. */
@FunctionalInterface
public interface StoreSetup {
    void prepare(MongoTemplate mongo);
}
