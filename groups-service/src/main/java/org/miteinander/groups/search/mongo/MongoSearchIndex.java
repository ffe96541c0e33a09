package org.miteinander.groups.search.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.search.domain.Hit;
import org.miteinander.groups.search.domain.SearchIndex;
import org.miteinander.groups.search.domain.Words;
import org.miteinander.groups.topic.PageListener;
import org.miteinander.groups.topic.PagePost;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * One document for each post that was ever visible, {@code federation|post}; {@code keys} are federation|group|word, so
 * that one index answers who may read and what it says. A deleted post keeps an empty document: it stops an older
 * version of its page from bringing it back. The post that opens a topic is also found by the topic's {@code title}.
 */
@Component
final class MongoSearchIndex implements SearchIndex, PageListener, StoreSetup {
    private static final String COLLECTION = "search";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** A query names at most so many groups; more are asked for in turns. */
    private static final int GROUPS_AT_ONCE = 200;

    private final MongoTemplate mongo;
    private final Words words;

    MongoSearchIndex(MongoTemplate mongo, Words words) {
        this.mongo = mongo;
        this.words = words;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("keys", "order"), new IndexOptions().name("keys"));
    }

    @Override
    public Page<Hit> find(
            FederationId federation,
            Collection<GroupId> groups,
            Set<String> asked,
            @Nullable String cursor,
            int limit) {
        String before = cursor == null ? null : Cursor.parts(cursor).getFirst();
        List<GroupId> ids = List.copyOf(groups);
        List<String> rarestFirst = asked.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Document> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += GROUPS_AT_ONCE) {
            List<GroupId> some = ids.subList(i, Math.min(i + GROUPS_AT_ONCE, ids.size()));
            Query query = Query.query(having(federation, some, rarestFirst, before))
                    .with(Sort.by(Sort.Direction.DESC, "order"))
                    .limit(limit + 1);
            query.fields().exclude("keys");
            found.addAll(mongo.find(query, Document.class, COLLECTION));
        }
        found.sort(Comparator.comparing((Document d) -> d.getString("order")).reversed());
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.getLast().getString("order")) : null;
        return new Page<>(shown.stream().map(MongoSearchIndex::hit).toList(), next);
    }

    private static Criteria having(
            FederationId federation, List<GroupId> groups, List<String> asked, @Nullable String before) {
        List<Criteria> all = new ArrayList<>();
        for (String word : asked) {
            List<String> keys =
                    groups.stream().map(g -> key(federation, g, word)).toList();
            all.add(Criteria.where("keys").in(keys));
        }
        if (before != null) {
            all.add(Criteria.where("order").lt(before));
        }
        return new Criteria().andOperator(all);
    }

    @Override
    public void changed(TopicKey key, @Nullable String title, long version, List<PagePost> posts) {
        List<String> ids = posts.stream().map(p -> id(key, p)).toList();
        Query known = Query.query(Criteria.where("_id").in(ids));
        known.fields().include("v", "gone", "title");
        Map<String, Document> stored = new HashMap<>();
        mongo.find(known, Document.class, COLLECTION).forEach(d -> stored.put(d.getString("_id"), d));
        for (PagePost post : posts) {
            Document before = stored.get(id(key, post));
            if (before == null) {
                insert(key, title, version, post);
            } else if (before.getLong("v") != post.version()
                    || before.getBoolean("gone", false) != post.deleted()
                    || !Objects.equals(before.getString("title"), heading(post, title))) {
                replace(key, title, version, post);
            }
        }
    }

    private void insert(TopicKey key, @Nullable String title, long version, PagePost post) {
        try {
            mongo.insert(document(key, title, version, post), COLLECTION);
        } catch (DuplicateKeyException _) {
            replace(key, title, version, post);
        }
    }

    /** Only if what is stored came from an older version of the page. */
    private void replace(TopicKey key, @Nullable String title, long version, PagePost post) {
        Document wanted = document(key, title, version, post);
        Update update = new Update();
        wanted.forEach((field, value) -> {
            if (!field.equals("_id")) {
                update.set(field, value);
            }
        });
        Criteria older =
                Criteria.where("_id").is(id(key, post)).and("pageVersion").lt(version);
        mongo.updateFirst(Query.query(older), update, COLLECTION);
    }

    private Document document(TopicKey key, @Nullable String title, long version, PagePost post) {
        String text = post.deleted() ? "" : plain(post.html());
        String heading = heading(post, title);
        String said = heading == null ? text : heading + "\n" + text;
        Set<String> keys = new LinkedHashSet<>();
        words.of(said).forEach(word -> keys.add(key(key.federation(), key.group(), word)));
        return new Document("_id", id(key, post))
                .append("group", key.group().value())
                .append("topic", key.topic().value())
                .append("title", heading)
                .append("page", post.address().page())
                .append("seq", post.address().seq())
                .append("text", text)
                .append("keys", List.copyOf(keys))
                .append("order", Order.of(post.postedAt(), post.id().value()))
                .append("v", post.version())
                .append("gone", post.deleted())
                .append("pageVersion", version);
    }

    private static @Nullable String heading(PagePost post, @Nullable String title) {
        return post.address().seq() == 0 && !post.deleted() ? title : null;
    }

    /** Our own sanitised HTML as text: every tag in it is one of ours, every other angle bracket is escaped. */
    private static String plain(String html) {
        String text = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(" "));
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String id(TopicKey key, PagePost post) {
        return key.federation() + "|" + post.id();
    }

    private static String key(FederationId federation, GroupId group, String word) {
        return federation + "|" + group + "|" + word;
    }

    private static Hit hit(Document d) {
        return new Hit(
                new GroupId(d.getString("group")),
                new TopicId(d.getString("topic")),
                new PostAddress(d.getInteger("page"), d.getInteger("seq")),
                d.getString("text"));
    }
}
