package org.miteinander.directory.place.mongo;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.PlaceSettings;
import org.miteinander.directory.place.Postcode;
import org.miteinander.directory.place.PostcodeTables;
import org.miteinander.directory.place.domain.CurrentPlaces;
import org.miteinander.directory.place.domain.Gazetteer;
import org.miteinander.directory.place.domain.ShippedPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the table of postcodes in memory and looks regularly whether another replica imported a newer one. */
@Component
final class LoadedPostcodes implements PostcodeTables, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedPostcodes.class);

    private final MongoPostcodes store;
    private final CurrentPlaces places;
    private final ShippedPlaces shipped;
    private final Duration checkEvery;
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});

    LoadedPostcodes(MongoPostcodes store, CurrentPlaces places, ShippedPlaces shipped, PlaceSettings settings) {
        this.store = store;
        this.places = places;
        this.shipped = shipped;
        this.checkEvery = settings.checkEvery();
    }

    @Override
    public Map<String, Postcode> current() {
        return store.header().flatMap(store::load).orElse(List.of()).stream()
                .collect(Collectors.toMap(Postcode::code, Function.identity()));
    }

    @Override
    public Optional<GeoPoint> region(String twoDigits) {
        return shipped.region(twoDigits).map(Place::point);
    }

    @Override
    public void replace(Collection<Postcode> codes) {
        store.replace(codes);
        reload();
    }

    private void reload() {
        try {
            store.header()
                    .filter(header -> !header.table().equals(places.version()))
                    .ifPresent(header -> store.load(header)
                            .ifPresent(codes -> places.use(new Gazetteer(shipped, codes, header.table()))));
        } catch (RuntimeException e) {
            LOG.warn("postcodes not loaded yet: {}", e.getClass().getSimpleName());
        }
    }

    private void keepLooking() {
        try {
            while (running) {
                TimeUnit.MILLISECONDS.sleep(checkEvery.toMillis());
                reload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        reload();
        worker = Thread.ofVirtual().name("postcodes").start(this::keepLooking);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 100; // after the store is prepared, before the search index is built
    }
}
