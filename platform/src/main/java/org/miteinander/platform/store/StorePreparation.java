package org.miteinander.platform.store;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Runs every {@link StoreSetup} at start; if the store is away, the service starts all the same and this goes on trying. */
final class StorePreparation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StorePreparation.class);

    private final MongoTemplate mongo;
    private final List<StoreSetup> setups;
    private volatile boolean running;

    StorePreparation(MongoTemplate mongo, List<StoreSetup> setups) {
        this.mongo = mongo;
        this.setups = setups;
    }

    @Override
    public void start() {
        running = true;
        if (!prepared()) {
            Thread.ofVirtual().name("store-setup").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        try {
            do {
                TimeUnit.SECONDS.sleep(2);
            } while (running && !prepared());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean prepared() {
        try {
            setups.forEach(setup -> setup.prepare(mongo));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("store not prepared yet: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before web server, listeners and relay
    }
}
