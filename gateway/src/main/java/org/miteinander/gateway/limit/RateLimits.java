package org.miteinander.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;

/**
 * Token buckets in the memory of this replica. Whoever a credential stands for has a bucket only after the credential
 * was found good; until then its requests count on their address, or inventing credentials would be a way round every
 * limit. All credentials of one caller share the bucket, or renewing them would be one.
 */
public final class RateLimits {
    private static final int BURST = 4;
    private static final int STRICTER = 10;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();
    private final Cache<String, String> recognised = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final int perSecond;

    /** @param perSecond requests per second and caller; four times as many may come at once */
    public RateLimits(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * This credential was checked and is good.
     *
     * @param caller whom it stands for; the same when the credential is renewed
     */
    public void recognise(String credential, String caller) {
        recognised.put(credential, caller);
    }

    /** Whose bucket a request counts on. */
    String caller(@Nullable String credential, String address) {
        String known = credential == null ? null : recognised.getIfPresent(credential);
        return known == null ? "address " + address : "caller " + known;
    }

    /** @throws EdgeException too many requests, if this caller has no request left */
    void take(String caller) {
        take(caller, perSecond);
    }

    /**
     * For what is dear or a sign of guessing: a tenth of the ordinary.
     *
     * @throws EdgeException too many requests
     */
    void takeStrictly(String address) {
        take("strict " + address, Math.max(1, perSecond / STRICTER));
    }

    private void take(String key, int rate) {
        ConsumptionProbe probe = buckets.get(key, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw new EdgeException(EdgeProblem.TOO_MANY_REQUESTS, wait);
        }
    }

    private static Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) rate * BURST).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
