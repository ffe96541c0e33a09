package org.miteinander.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session during one request: knows whether it was changed, and under which name it lies in the store. */
public final class BrowserSession implements Session {
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final Supplier<String> ids;
    private final Clock clock;
    private volatile Instant created;
    private volatile String id;
    private volatile Instant accessed;
    private volatile Duration idle;
    private volatile boolean dirty;
    private volatile @Nullable String storedKey;
    private volatile Instant storedTouch;

    /** A session that is nowhere yet. */
    BrowserSession(Supplier<String> ids, Duration idle, Clock clock) {
        this(ids.get(), ids, idle, clock, clock.instant());
    }

    private BrowserSession(String id, Supplier<String> ids, Duration idle, Clock clock, Instant created) {
        this.id = id;
        this.ids = ids;
        this.idle = idle;
        this.clock = clock;
        this.created = created;
        this.accessed = clock.instant();
        this.storedTouch = created;
    }

    /** A session as it lies in the store under {@code key}. */
    static BrowserSession stored(String id, Supplier<String> ids, Duration idle, Clock clock, Stored place) {
        BrowserSession session = new BrowserSession(id, ids, idle, clock, place.created());
        session.attributes.putAll(place.attributes());
        session.storedKey = place.key();
        session.storedTouch = place.touched();
        return session;
    }

    record Stored(String key, Instant created, Instant touched, Map<String, Object> attributes) {}

    Map<String, Object> attributes() {
        return attributes;
    }

    boolean dirty() {
        return dirty;
    }

    @Nullable
    String storedKey() {
        return storedKey;
    }

    Instant storedTouch() {
        return storedTouch;
    }

    void wasStored(String key, Instant at) {
        this.storedKey = key;
        this.storedTouch = at;
        this.dirty = false;
    }

    void wasTouched(Instant at) {
        this.storedTouch = at;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Happens on signing in only, and each sign-in lasts its own time. */
    @Override
    public String changeSessionId() {
        id = ids.get();
        created = clock.instant();
        dirty = true;
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        dirty = true;
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
        dirty = true;
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        accessed = at;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return accessed.plus(idle).isBefore(clock.instant());
    }
}
