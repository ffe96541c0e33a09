package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** How documents and their ids lie in the file. */
final class StoredTypes {
    static final BasicDataType<Document> DOCUMENT = new DocumentType();
    static final BasicDataType<Object> ID = new IdType();

    /** What an object, or an entry of a map, takes beside its contents. */
    private static final int OBJECT = 48;

    private StoredTypes() {}

    /** Documents as BSON instead of Java serialization: several times smaller, and faster at each commit. */
    private static final class DocumentType extends BasicDataType<Document> {
        /** Used again and again: each change writes a document, and each commit many. */
        private static final ThreadLocal<ByteBuf> SPACE = ThreadLocal.withInitial(Unpooled::buffer);

        /** Every thread that writes has such a buffer. */
        private static final int MOST_SPACE = 256 * 1024;

        /** An estimate: it is asked for at each write, and encoding would cost as much as the write itself. */
        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        private static int memory(@Nullable Object value) {
            return switch (value) {
                case Document document -> {
                    int sum = OBJECT;
                    for (Map.Entry<String, Object> field : document.entrySet()) {
                        sum += OBJECT + field.getKey().length() + memory(field.getValue());
                    }
                    yield sum;
                }
                case Collection<?> elements -> {
                    int sum = OBJECT;
                    for (Object element : elements) {
                        sum += memory(element);
                    }
                    yield sum;
                }
                case String text -> OBJECT + text.length();
                case BinData data -> OBJECT + data.getData().length;
                case null, default -> OBJECT / 2;
            };
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            ByteBuf bson = SPACE.get().clear();
            BsonEncoder.encodeDocument(document, bson);
            out.put(bson.nioBuffer());
            if (bson.capacity() > MOST_SPACE) {
                SPACE.remove();
            }
        }

        @Override
        public Document read(ByteBuffer in) {
            ByteBuf bson = Unpooled.wrappedBuffer(in.slice());
            Document document = BsonDecoder.decodeBson(bson);
            in.position(in.position() + bson.readerIndex());
            return document;
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** Any _id. H2's own type for objects is not safe when ids of several types meet in one collection. */
    private static final class IdType extends BasicDataType<Object> {
        /** Nearly all ids are text, and pages full of them are written at each commit. */
        private static final byte TEXT = 1;

        private static final byte OTHER = 0;

        @Override
        public int compare(Object a, Object b) {
            return a instanceof String s && b instanceof String t
                    ? s.compareTo(t)
                    : Keys.TYPE.compare(Keys.of(a), Keys.of(b));
        }

        @Override
        public int getMemory(Object id) {
            return id instanceof String text ? 40 + text.length() : 64;
        }

        @Override
        public void write(WriteBuffer out, Object id) {
            if (id instanceof String text) {
                StringDataType.INSTANCE.write(out.put(TEXT), text);
            } else {
                DOCUMENT.write(out.put(OTHER), new Document("", id instanceof Missing ? null : id));
            }
        }

        @Override
        public Object read(ByteBuffer in) {
            return in.get() == TEXT
                    ? StringDataType.INSTANCE.read(in)
                    : Missing.ofNullable(DOCUMENT.read(in).get(""));
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }
}
