package org.miteinander.groups.topic.mongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.PagePost;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.ShownPost;
import org.miteinander.groups.topic.domain.TopicPage;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The document of one page, {@code federation|topic|page}; a post's place in the array is its seq. */
record Bucket(Document document) {
    static String id(TopicKey key, int page) {
        return key.federation() + "|" + key.topic() + "|" + page;
    }

    static Document entry(Post post) {
        MemberId author = post.author();
        return new Document("id", post.id().value())
                .append("author", author == null ? null : author.value())
                .append("html", post.text().html())
                .append("at", Date.from(post.postedAt()))
                .append("editedAt", null)
                .append("v", post.version())
                .append("deleted", false);
    }

    String id() {
        return document.getString("_id");
    }

    int page() {
        return document.getInteger("page");
    }

    int count() {
        return document.getInteger("count");
    }

    int removed() {
        return document.getInteger("removed", 0);
    }

    long version() {
        return document.getLong("version");
    }

    TopicKey key() {
        return new TopicKey(
                new FederationId(document.getString("federation")),
                new GroupId(document.getString("group")),
                new TopicId(document.getString("topic")));
    }

    List<Document> entries() {
        return document.getList("posts", Document.class);
    }

    /** The same of a page that this post has opened. */
    static Bucket opened(Post post, int page) {
        return new Bucket(new Document("_id", id(post.key(), page))
                .append("page", page)
                .append("count", 1)
                .append("version", 1L)
                .append("posts", List.of(new Document("id", post.id().value()))));
    }

    /** As far as whoever appends must know it: what the page is after this post was shown at its end. */
    Bucket with(Post post) {
        List<Document> longer = new ArrayList<>(entries());
        longer.add(new Document("id", post.id().value()));
        return new Bucket(new Document("_id", id())
                .append("page", page())
                .append("count", count() + 1)
                .append("version", version() + 1)
                .append("posts", longer));
    }

    /** -1 if the post is not on this page. */
    int indexOf(PostId post) {
        List<Document> entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            if (post.value().equals(entries.get(i).getString("id"))) {
                return i;
            }
        }
        return -1;
    }

    TopicPage topicPage() {
        List<ShownPost> posts = new ArrayList<>();
        for (Document entry : entries()) {
            String author = entry.getString("author");
            Date editedAt = entry.getDate("editedAt");
            posts.add(new ShownPost(
                    new PostId(entry.getString("id")),
                    PostAddress.at(page(), posts.size()).seq(),
                    author == null ? null : new MemberId(author),
                    entry.getString("html"),
                    entry.getDate("at").toInstant(),
                    editedAt == null ? null : editedAt.toInstant(),
                    entry.getLong("v"),
                    entry.getBoolean("deleted", false)));
        }
        return new TopicPage(page(), List.copyOf(posts));
    }

    List<PagePost> pagePosts() {
        return topicPage().posts().stream()
                .map(p -> new PagePost(
                        p.id(), new PostAddress(page(), p.seq()), p.html(), p.postedAt(), p.version(), p.deleted()))
                .toList();
    }
}
