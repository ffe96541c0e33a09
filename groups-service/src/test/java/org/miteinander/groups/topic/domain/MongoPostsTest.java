package org.miteinander.groups.topic.domain;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoPostsTest extends ServiceTest implements PostsContract {
    @Autowired
    private Posts posts;

    @Override
    public Posts posts() {
        return posts;
    }
}
