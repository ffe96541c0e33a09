package org.miteinander.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Remembers grants per credential and federation. Parallel first requests share one loading. */
public final class Grants {
    /**
     * @param who one-way name of the credential
     * @param federation its slug, or {@code platform}
     */
    record Slot(String who, String federation) {}

    private final AsyncCache<Slot, Grant> cache;

    Grants(Clock clock) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfter(Expiry.<Slot, Grant>creating((_, grant) -> grant.life(clock.instant())))
                .buildAsync();
    }

    /** @param loading ends in a grant, never in an error; a reader that leaves does not stop it for the others */
    Mono<Grant> get(Slot slot, Mono<Grant> loading) {
        return Mono.fromFuture(
                () -> cache.get(slot, (_, _) -> loading.toFuture().thenApply(Grants::orAway)), true);
    }

    private static Grant orAway(@Nullable Grant grant) {
        return grant == null ? new Grant.Away() : grant;
    }

    /** Forgets a member's tokens in a federation. What is being loaded goes, too: it may have been read before. */
    public int forgetMember(String federation, String member) {
        return forget(federation, grant -> grant instanceof Grant.Token token && member.equals(token.member()));
    }

    /** Forgets all guests of a federation: one of them has become a member, but nobody can tell which. */
    public int forgetGuests(String federation) {
        return forget(federation, grant -> grant instanceof Grant.Token token && token.member() == null);
    }

    /** Forgets that a federation was not known. */
    public int forgetUnknown(String federation) {
        return forget(federation, Grant.Nobody.class::isInstance);
    }

    /** Forgets everything: something may have happened that nobody told us. */
    public int forgetAll() {
        int count = cache.asMap().size();
        cache.asMap().clear();
        return count;
    }

    private int forget(String federation, Predicate<Grant> which) {
        int[] gone = {0};
        cache.asMap().entrySet().removeIf(entry -> {
            boolean forgotten = entry.getKey().federation().equals(federation) && matches(entry.getValue(), which);
            gone[0] += forgotten ? 1 : 0;
            return forgotten;
        });
        return gone[0];
    }

    private static boolean matches(CompletableFuture<Grant> value, Predicate<Grant> which) {
        return !value.isDone() || value.isCompletedExceptionally() || which.test(value.resultNow());
    }
}
