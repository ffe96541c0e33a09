package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Text;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Posts for tests of rules; {@link PostsContract} holds it against the real store. */
public class InMemoryPosts implements Posts {
    private final Map<String, Post> stored = new ConcurrentHashMap<>();
    private final Map<String, Instant> unshown = new ConcurrentHashMap<>();
    private final Map<String, Instant> burying = new ConcurrentHashMap<>();

    @Override
    public Optional<Post> find(FederationId federation, PostId id) {
        return Optional.ofNullable(stored.get(federation + "|" + id));
    }

    @Override
    public Post write(Post post) {
        Post before = stored.putIfAbsent(key(post), post);
        return before == null ? post : before;
    }

    @Override
    public boolean edit(Post edited) {
        Post before = stored.get(key(edited));
        if (before == null
                || before.version() != edited.version() - 1
                || !stored.replace(key(edited), before, edited)) {
            return false;
        }
        unshown.put(key(edited), edited.editedAt());
        return true;
    }

    @Override
    public void shown(Post post) {
        if (stored.get(key(post)).version() == post.version()) {
            unshown.remove(key(post));
        }
    }

    @Override
    public List<Post> notShown(Instant before, int limit) {
        return marked(unshown, before, limit);
    }

    @Override
    public void empty(Post post, Instant at) {
        stored.computeIfPresent(
                key(post),
                (key, p) -> new Post(
                        p.id(),
                        p.key(),
                        null,
                        Text.none(),
                        p.inReplyTo(),
                        p.postedAt(),
                        p.editedAt(),
                        p.version() + 1,
                        List.of(),
                        true,
                        p.fromPage()));
        unshown.remove(key(post));
        burying.put(key(post), at);
    }

    @Override
    public void buried(Post post) {
        burying.remove(key(post));
    }

    @Override
    public List<Post> notBuried(Instant before, int limit) {
        return marked(burying, before, limit);
    }

    private List<Post> marked(Map<String, Instant> marks, Instant before, int limit) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().isBefore(before))
                .map(mark -> stored.get(mark.getKey()))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(Post post) {
        stored.remove(key(post));
    }

    @Override
    public List<Post> ofAuthor(FederationId federation, MemberId author, int limit) {
        return stored.values().stream()
                .filter(p -> p.key().federation().equals(federation) && author.equals(p.author()))
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetAuthor(Post post) {
        stored.computeIfPresent(
                key(post),
                (key, p) -> new Post(
                        p.id(),
                        p.key(),
                        null,
                        p.text(),
                        p.inReplyTo(),
                        p.postedAt(),
                        p.editedAt(),
                        p.version() + 1,
                        List.of(),
                        p.deleted(),
                        p.fromPage()));
    }

    private static String key(Post post) {
        return post.key().federation() + "|" + post.id();
    }
}
