package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Index keys as bytes whose unsigned order is BSON's order; each value ends itself, so values can be joined. */
final class Keys extends BasicDataType<byte[]> {
    static final Keys TYPE = new Keys();
    static final byte NULL = 0x02;
    /** Comes after every value. */
    static final byte[] END = {(byte) 0xFF};

    private Keys() {}

    /** Null and missing are one key, and numbers are compared by value whatever their type. */
    static byte[] of(@Nullable Object value) {
        return switch (value) {
            case null -> new byte[] {NULL};
            case Missing _ -> new byte[] {NULL};
            case Number number -> number(number);
            case String string -> escaped((byte) 0x14, string.getBytes(StandardCharsets.UTF_8));
            case BinData binary -> escaped((byte) 0x24, binary.getData());
            case UUID id -> uuid(id);
            case ObjectId id -> join(new byte[] {0x2C}, id.toByteArray());
            case Boolean flag -> new byte[] {0x30, flag ? (byte) 1 : (byte) 0};
            case Instant time -> time(time);
            default -> escaped((byte) 0x70, normal(value).toString().getBytes(StandardCharsets.UTF_8)); // equality only
        };
    }

    /** One form for all ways to write a value, as the library compares them. */
    static KeyValue normal(@Nullable Object value) {
        return new KeyValue(value).normalized();
    }

    /** The key of a value that is not normalised yet. */
    static byte[] ofNormal(@Nullable Object value) {
        return of(normal(value).get(0));
    }

    private static byte[] number(Number number) {
        double approximate = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
        long exact = number instanceof Long whole ? whole : (long) approximate;
        long bits = Double.doubleToLongBits(approximate);
        ByteBuffer key = ByteBuffer.allocate(17);
        key.put((byte) 0x10).putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE).putLong(exact ^ Long.MIN_VALUE);
        return key.array();
    }

    private static byte[] uuid(UUID id) {
        ByteBuffer key = ByteBuffer.allocate(17);
        key.put((byte) 0x28).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return key.array();
    }

    private static byte[] time(Instant time) {
        ByteBuffer key = ByteBuffer.allocate(9);
        key.put((byte) 0x34).putLong(time.toEpochMilli() ^ Long.MIN_VALUE);
        return key.array();
    }

    /** Whether {@link #of} keeps the order of this value among values of its type. */
    static boolean ordered(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Decimal128 _ -> false;
            case Double number -> !number.isNaN();
            case Number _ -> true;
            default ->
                value instanceof String
                        || value instanceof UUID
                        || value instanceof ObjectId
                        || value instanceof Boolean
                        || value instanceof Instant;
        };
    }

    /** Whether equal keys mean equal values here exactly as they do for the library's own comparison. */
    static boolean exact(@Nullable Object value) {
        return ordered(value) || value instanceof BinData;
    }

    /** The same for a value of a document: of an array, each element counts. */
    static boolean exactWithin(@Nullable Object value) {
        return value instanceof Collection<?> elements
                ? elements.stream().allMatch(element -> Missing.isNullOrMissing(element) || exact(element))
                : exact(value);
    }

    /** Zero bytes are escaped, two special bytes end the value. */
    private static byte[] escaped(byte type, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 3);
        out.write(type);
        for (byte one : value) {
            out.write(one);
            if (one == 0) {
                out.write(0xFF);
            }
        }
        out.write(0);
        out.write(1);
        return out.toByteArray();
    }

    static byte[] join(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int getMemory(byte[] key) {
        return key.length + 16;
    }

    @Override
    public void write(WriteBuffer out, byte[] key) {
        out.putVarInt(key.length).put(key);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] key = new byte[DataUtils.readVarInt(in)];
        in.get(key);
        return key;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
