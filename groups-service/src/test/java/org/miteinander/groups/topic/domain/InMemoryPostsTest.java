package org.miteinander.groups.topic.domain;

class InMemoryPostsTest implements PostsContract {
    private final Posts posts = new InMemoryPosts();

    @Override
    public Posts posts() {
        return posts;
    }
}
