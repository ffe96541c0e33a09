package org.miteinander.groups.topic.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Posts as documents {@code federation|post}. {@code by} is federation and author; {@code unshown} stands for as long
 * as the page may have an older text, {@code burying} for as long as it may have something else than a tombstone.
 */
@Component
final class MongoPosts implements Posts, StoreSetup {
    private static final String COLLECTION = "posts";

    private final MongoTemplate mongo;

    MongoPosts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(
                Indexes.ascending("by"), new IndexOptions().name("by").sparse(true));
        collection.createIndex(
                Indexes.ascending("unshown"), new IndexOptions().name("unshown").sparse(true));
        collection.createIndex(
                Indexes.ascending("burying"), new IndexOptions().name("burying").sparse(true));
    }

    @Override
    public Optional<Post> find(FederationId federation, PostId id) {
        Query query = Query.query(Criteria.where("_id").is(federation + "|" + id));
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(MongoPosts::post);
    }

    @Override
    public Post write(Post post) {
        TopicKey key = post.key();
        MemberId author = post.author();
        PostId inReplyTo = post.inReplyTo();
        Document document = new Document("_id", id(post))
                .append("federation", key.federation().slug())
                .append("group", key.group().value())
                .append("topic", key.topic().value())
                .append("id", post.id().value())
                .append("source", post.text().source())
                .append("html", post.text().html())
                .append("renderer", post.text().renderer())
                .append("inReplyTo", inReplyTo == null ? null : inReplyTo.value())
                .append("postedAt", Date.from(post.postedAt()))
                .append("version", post.version())
                .append("fromPage", post.fromPage());
        if (author != null) {
            document.append("author", author.value()).append("by", key.federation() + "|" + author);
        }
        try {
            mongo.insert(document, COLLECTION);
            return post;
        } catch (DuplicateKeyException _) {
            return find(key.federation(), post.id()).orElseThrow();
        }
    }

    @Override
    public boolean edit(Post edited) {
        Date at = date(edited.editedAt());
        Update update = new Update()
                .set("source", edited.text().source())
                .set("html", edited.text().html())
                .set("renderer", edited.text().renderer())
                .set("editedAt", at)
                .set("unshown", at)
                .set("version", edited.version())
                .set(
                        "history",
                        edited.history().stream()
                                .map(e -> new Document("source", e.source()).append("until", Date.from(e.until())))
                                .toList());
        return mongo.updateFirst(at(edited, edited.version() - 1), update, COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void shown(Post post) {
        mongo.updateFirst(at(post, post.version()), new Update().unset("unshown"), COLLECTION);
    }

    @Override
    public List<Post> notShown(Instant before, int limit) {
        return posts(
                Query.query(Criteria.where("unshown").lt(Date.from(before))).limit(limit));
    }

    @Override
    public void empty(Post post, Instant at) {
        Update update = new Update()
                .set("source", "")
                .set("html", "")
                .set("deleted", true)
                .set("burying", Date.from(at))
                .inc("version", 1L)
                .unset("history")
                .unset("unshown")
                .unset("author")
                .unset("by");
        mongo.updateFirst(byKey(post), update, COLLECTION);
    }

    @Override
    public void buried(Post post) {
        mongo.updateFirst(byKey(post), new Update().unset("burying"), COLLECTION);
    }

    @Override
    public List<Post> notBuried(Instant before, int limit) {
        return posts(
                Query.query(Criteria.where("burying").lt(Date.from(before))).limit(limit));
    }

    @Override
    public void remove(Post post) {
        mongo.remove(byKey(post), COLLECTION);
    }

    @Override
    public List<Post> ofAuthor(FederationId federation, MemberId author, int limit) {
        return posts(
                Query.query(Criteria.where("by").is(federation + "|" + author)).limit(limit));
    }

    private List<Post> posts(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoPosts::post)
                .toList();
    }

    @Override
    public void forgetAuthor(Post post) {
        Update update =
                new Update().unset("history").unset("author").unset("by").inc("version", 1L);
        mongo.updateFirst(byKey(post), update, COLLECTION);
    }

    private static Query byKey(Post post) {
        return Query.query(Criteria.where("_id").is(id(post)));
    }

    private static Query at(Post post, long version) {
        return Query.query(Criteria.where("_id").is(id(post)).and("version").is(version));
    }

    private static String id(Post post) {
        return post.key().federation() + "|" + post.id();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Post post(Document d) {
        String author = d.getString("author");
        String inReplyTo = d.getString("inReplyTo");
        Date editedAt = d.getDate("editedAt");
        List<Post.Earlier> history = d.getList("history", Document.class, List.of()).stream()
                .map(e -> new Post.Earlier(
                        e.getString("source"), e.getDate("until").toInstant()))
                .toList();
        return new Post(
                new PostId(d.getString("id")),
                new TopicKey(
                        new FederationId(d.getString("federation")),
                        new GroupId(d.getString("group")),
                        new TopicId(d.getString("topic"))),
                author == null ? null : new MemberId(author),
                new Text(d.getString("source"), d.getString("html"), d.getInteger("renderer")),
                inReplyTo == null ? null : new PostId(inReplyTo),
                d.getDate("postedAt").toInstant(),
                editedAt == null ? null : editedAt.toInstant(),
                d.getLong("version"),
                history,
                d.getBoolean("deleted", false),
                d.getInteger("fromPage"));
    }
}
