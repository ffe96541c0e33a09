package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * What the maps of the file hold.
 *
 * @param number of this kind in {@link #ALL}, as it stands in a journal
 */
record Kind<K, V>(int number, Supplier<DataType<? super K>> keys, Supplier<DataType<? super V>> values) {
    static final Kind<Object, Document> DOCUMENTS = new Kind<>(0, () -> StoredTypes.ID, () -> StoredTypes.DOCUMENT);

    /** Position of a document under its encoded values; beside them the marks of the index. */
    static final Kind<byte[], Object> INDEX = new Kind<>(1, () -> Keys.TYPE, () -> StoredTypes.ID);

    /** What the library notes about a collection. */
    static final Kind<String, Object> NOTES = new Kind<>(2, ObjectDataType::new, ObjectDataType::new);

    static final List<Kind<?, ?>> ALL = List.of(DOCUMENTS, INDEX, NOTES);
}
