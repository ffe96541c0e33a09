package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query demands of one field, as far as an index can use it. */
final class Demands {
    private Demands() {}

    /** The values of the first equality or $in that the index can look up, else null. */
    static @Nullable Collection<?> equalTo(List<Object> demands) {
        for (Object demand : demands) {
            Collection<?> values = values(demand);
            if (values != null) {
                return values;
            }
        }
        return null;
    }

    private static @Nullable Collection<?> values(Object demand) {
        if (!(demand instanceof Document document)) {
            return Keys.exact(demand) ? List.of(demand) : null;
        }
        Object equal = document.get("$eq");
        if (equal != null) {
            return Keys.exact(equal) ? List.of(equal) : null;
        }
        return document.get("$in") instanceof Collection<?> in && in.stream().allMatch(Keys::exact) ? in : null;
    }

    /** Whether the field must be there for these demands to be met. */
    static boolean presence(List<Object> demands) {
        return equalTo(demands) != null
                || demands.stream()
                        .anyMatch(demand -> demand instanceof Document document
                                && (Utils.isTrue(document.get("$exists")) || bounded(document)));
    }

    private static boolean bounded(Document document) {
        return document.entrySet().stream()
                .anyMatch(entry -> entry.getKey().matches("\\$[gl]te?") && Keys.ordered(entry.getValue()));
    }

    /**
     * What $gt, $gte, $lt, $lte (same type only) and $exists: true leave of the index.
     *
     * @param ordered whether its order can be used
     * @param sparse whether it holds only documents that have the field
     */
    static KeyRange range(List<Object> demands, boolean ordered, boolean sparse) {
        byte[] from = {};
        byte[] to = {};
        boolean exists = false;
        for (Object demand : demands) {
            Map<String, Object> operators = demand instanceof Document document ? document : Map.of();
            for (Map.Entry<String, Object> operator : operators.entrySet()) {
                boolean usable = ordered && Keys.ordered(operator.getValue());
                String name = operator.getKey();
                from = usable && name.startsWith("$gt") ? Keys.ofNormal(operator.getValue()) : from;
                to = usable && name.startsWith("$lt") ? Keys.ofNormal(operator.getValue()) : to;
                exists = exists || (name.equals("$exists") && Utils.isTrue(operator.getValue()));
            }
        }
        if (from.length > 0 || to.length > 0) {
            return between(from, to);
        }
        return exists && sparse ? new KeyRange(new byte[] {Keys.NULL}, Keys.END) : KeyRange.ALL;
    }

    /** An open end reaches as far as the type does, whose number comes first in each key. */
    private static KeyRange between(byte[] from, byte[] to) {
        return new KeyRange(
                from.length > 0 ? from : new byte[] {to[0]},
                to.length > 0 ? Keys.join(to, Keys.END) : new byte[] {(byte) (from[0] + 1)});
    }
}
