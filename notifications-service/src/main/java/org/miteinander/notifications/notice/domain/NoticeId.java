package org.miteinander.notifications.notice.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.miteinander.platform.MemberId;

/** One person's notice of one fact. The same fact and person give the same id, so telling twice is telling once. */
public record NoticeId(String value) {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    /** @param event the fact's id; as it is secret and random, nobody can guess the notice's */
    public static NoticeId of(String event, MemberId member) {
        try {
            byte[] text = (event + "|" + member).getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
            long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | VERSION_8;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
            return new NoticeId(new UUID(high, low).toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
