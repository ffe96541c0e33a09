package org.miteinander.portal.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers answers for a while, and for longer while the service that would know better is away.
 * The federation must be part of every key.
 */
public final class Remembered<K, V> {

    private record Kept<V>(V value, long readAt) {}

    private final Cache<K, Kept<V>> cache;
    private final long freshNanos;
    private final LongSupplier nanoTime;

    /**
     * @param size most entries kept
     * @param fresh how long an answer counts as true
     * @param stale how long an old answer may stand in while the service is away
     * @param nanoTime the time source, in nanoseconds
     */
    public Remembered(int size, Duration fresh, Duration stale, LongSupplier nanoTime) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(stale)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
        this.freshNanos = fresh.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The remembered answer if it is fresh, else a new one; an old one if the service is away. */
    public V get(K key, Function<K, V> read) {
        Optional<V> fresh = fresh(key);
        if (fresh.isPresent()) {
            return fresh.get();
        }
        try {
            V value = read.apply(key);
            put(key, value);
            return value;
        } catch (ServiceAway away) {
            return stale(key).orElseThrow(() -> away);
        }
    }

    /** An answer young enough to count as true. */
    public Optional<V> fresh(K key) {
        Kept<V> kept = cache.getIfPresent(key);
        return kept != null && nanoTime.getAsLong() - kept.readAt() < freshNanos
                ? Optional.of(kept.value())
                : Optional.empty();
    }

    /** Any answer that is still kept, however old. */
    public Optional<V> stale(K key) {
        Kept<V> kept = cache.getIfPresent(key);
        return kept == null ? Optional.empty() : Optional.of(kept.value());
    }

    public void put(K key, V value) {
        cache.put(key, new Kept<>(value, nanoTime.getAsLong()));
    }

    public void forget(K key) {
        cache.invalidate(key);
    }
}
