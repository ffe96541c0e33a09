package org.miteinander.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered ids, UUID version 7 (RFC 9562). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next(Instant at) {
        long low = RANDOM.nextLong();
        long high = (at.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L).toString();
    }
}
