package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How documents and their ids lie in the file. */
final class StoredTypes {
    static final BasicDataType<Document> DOCUMENT = new DocumentType();
    static final BasicDataType<Object> ID = new IdType();

    private StoredTypes() {}

    /** Documents as BSON instead of Java serialization: several times smaller, and faster at each commit. */
    private static final class DocumentType extends BasicDataType<Document> {
        @Override
        public int getMemory(Document document) {
            return 2 * encode(document).readableBytes(); // objects take about twice their BSON
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            out.put(encode(document).nioBuffer());
        }

        private static ByteBuf encode(Document document) {
            ByteBuf bson = Unpooled.buffer();
            BsonEncoder.encodeDocument(document, bson);
            return bson;
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
            DOCUMENT.write(out, new Document("", id instanceof Missing ? null : id));
        }

        @Override
        public Object read(ByteBuffer in) {
            return Missing.ofNullable(DOCUMENT.read(in).get(""));
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }
}
