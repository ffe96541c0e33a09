package org.miteinander.launcher.store;

import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** A map that notes each of its changes in the journal. Changes of one map come one after the other. */
final class JournalledMap<K, V> extends MVMap<K, V> {
    private final Journal journal;
    private final Kind<K, V> kind;

    private JournalledMap(
            Map<String, Object> config, DataType<K> keys, DataType<V> values, Journal journal, Kind<K, V> kind) {
        super(config, keys, values);
        this.journal = journal;
        this.kind = kind;
    }

    /** Opens or makes the map of this name. */
    static <K, V> JournalledMap<K, V> open(Journal journal, Kind<K, V> kind, String name) {
        BasicBuilder<JournalledMap<K, V>, K, V> builder = new BasicBuilder<>() {
            @Override
            protected JournalledMap<K, V> create(Map<String, Object> config) {
                return new JournalledMap<>(config, getKeyType(), getValueType(), journal, kind);
            }
        };
        return journal.store()
                .openMap(
                        name,
                        builder.keyType(kind.keys().get())
                                .valueType(kind.values().get()));
    }

    Kind<K, V> kind() {
        return kind;
    }

    /** All changes of single entries come through here. */
    @Override
    public @Nullable V operate(K key, @Nullable V value, DecisionMaker<? super V> decision) {
        V before = super.operate(key, value, decision);
        journal.note(this, key, get(key));
        return before;
    }

    @Override
    public void clear() {
        super.clear();
        journal.cannotNote();
    }
}
