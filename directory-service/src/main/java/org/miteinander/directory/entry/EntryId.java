package org.miteinander.directory.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of an entry: a UUID version 5 of what makes the entry itself, so that importing the same list again finds the
 * same entries.
 *
 * @throws IllegalArgumentException if this is no such id
 */
public record EntryId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final UUID NAMESPACE = UUID.fromString("6e1f5a0c-3a0b-5f43-9a57-0d6b1c7de201");
    private static final String SEPARATOR = "\u001f";

    public EntryId {
        if (!valid(value)) {
            throw new IllegalArgumentException("entry: " + value + " (expected: a UUID)");
        }
    }

    public static boolean valid(String value) {
        return FORM.matcher(value).matches();
    }

    /** @param ordinal counts entries of the same name in one district, from 1 */
    public static EntryId of(String source, String district, String name, int ordinal) {
        return hash(String.join(SEPARATOR, "key", source, district, name, Integer.toString(ordinal)));
    }

    /** The id of an entry that its source has numbered itself. */
    public static EntryId given(String source, String externalId) {
        return hash(String.join(SEPARATOR, "id", source, externalId));
    }

    private static EntryId hash(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1"); // RFC 9562 says so; it is a name, not a secret
            ByteBuffer space = ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits());
            sha1.update(space.array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(key.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new EntryId(new UUID(high, low).toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
