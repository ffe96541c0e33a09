package org.miteinander.directory.search.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The words of a search as queries.
 *
 * @param tiers no entry is in two of them; entries of an earlier one come first
 * @param loose whether entries need not have all words; then those come first that have more of them
 * @param unknown words nobody knows, in their order
 */
record TextQuery(List<Query> tiers, boolean loose, List<Word> unknown) {
    static TextQuery everything() {
        return new TextQuery(List.of(MatchAllDocsQuery.INSTANCE), false, List.of());
    }

    boolean isEverything() {
        return tiers.getFirst() instanceof MatchAllDocsQuery;
    }

    /** All tiers together. */
    Query any() {
        return tiers.size() == 1 ? tiers.getFirst() : any(tiers);
    }

    static Query any(List<Query> queries) {
        return joined(queries, Occur.SHOULD);
    }

    static Query all(List<Query> queries) {
        return joined(queries, Occur.MUST);
    }

    private static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }

    static Query without(Query wanted, Query unwanted) {
        return new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(unwanted, Occur.MUST_NOT)
                .build();
    }
}
