package org.miteinander.groups.search.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Groups;
import org.miteinander.platform.Page;

/** Looks for words in the posts of the groups that a caller may read. */
public final class SearchPosts {
    /** More words than this narrow nothing down any more. */
    private static final int MOST_WORDS = 8;

    private final Groups groups;
    private final SearchIndex index;
    private final Words words;

    public SearchPosts(Groups groups, SearchIndex index, Words words) {
        this.groups = groups;
        this.index = index;
        this.words = words;
    }

    /** @param readable the groups that the caller may read */
    public Page<Hit> handle(GroupFilter readable, String question, @Nullable String cursor, int limit) {
        Set<String> asked = words(question);
        List<GroupId> ids = groups.ids(readable);
        if (asked.isEmpty() || ids.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return index.find(readable.federation(), ids, asked, cursor, limit);
    }

    /** The words that are looked for. */
    public Set<String> words(String question) {
        return words.of(question).stream().limit(MOST_WORDS).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
