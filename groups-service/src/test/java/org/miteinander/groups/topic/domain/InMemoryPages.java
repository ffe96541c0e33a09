package org.miteinander.groups.topic.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/** Pages for tests of rules; {@link PagesContract} holds it against the real store. */
public class InMemoryPages implements Pages {
    private final Map<TopicKey, List<ShownPost>> topics = new HashMap<>();

    private List<ShownPost> posts(TopicKey key) {
        return topics.computeIfAbsent(key, k -> new ArrayList<>());
    }

    @Override
    public synchronized Optional<TopicPage> find(TopicKey key, int number) {
        List<ShownPost> here = posts(key).stream()
                .filter(post -> PostAddress.pageOf(post.seq()) == number)
                .toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(new TopicPage(number, here));
    }

    @Override
    public int lastPage(TopicKey key, int seen) {
        return seen;
    }

    @Override
    public synchronized PostAddress append(Post post, MemberId answered) {
        Optional<PostAddress> before = locate(post);
        if (before.isPresent()) {
            return before.get();
        }
        List<ShownPost> all = posts(post.key());
        all.add(new ShownPost(
                post.id(),
                all.size(),
                post.author(),
                post.text().html(),
                post.postedAt(),
                null,
                post.version(),
                false));
        return locate(post).orElseThrow();
    }

    @Override
    public synchronized Optional<PostAddress> locate(Post post) {
        return posts(post.key()).stream()
                .filter(shown -> shown.id().equals(post.id()))
                .map(shown -> new PostAddress(PostAddress.pageOf(shown.seq()), shown.seq()))
                .findFirst();
    }

    @Override
    public void show(Post post) {
        change(
                post,
                shown -> shown.version() >= post.version()
                        ? shown
                        : new ShownPost(
                                shown.id(),
                                shown.seq(),
                                shown.author(),
                                post.text().html(),
                                shown.postedAt(),
                                post.editedAt(),
                                post.version(),
                                false));
    }

    @Override
    public void bury(Post post) {
        change(
                post,
                shown -> new ShownPost(
                        shown.id(), shown.seq(), null, "", shown.postedAt(), null, shown.version(), true));
    }

    @Override
    public void forgetAuthor(Post post) {
        change(
                post,
                shown -> new ShownPost(
                        shown.id(),
                        shown.seq(),
                        null,
                        shown.html(),
                        shown.postedAt(),
                        shown.editedAt(),
                        shown.version(),
                        false));
    }

    private synchronized void change(Post post, UnaryOperator<ShownPost> change) {
        posts(post.key())
                .replaceAll(shown -> shown.id().equals(post.id()) && !shown.deleted() ? change.apply(shown) : shown);
    }

    @Override
    public void refresh(TopicKey key) {
        // nobody follows these pages
    }
}
