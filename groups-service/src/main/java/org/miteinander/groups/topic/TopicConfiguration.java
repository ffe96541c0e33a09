package org.miteinander.groups.topic;

import java.time.Clock;
import org.miteinander.groups.topic.domain.BuryPost;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.DeletePost;
import org.miteinander.groups.topic.domain.EditPost;
import org.miteinander.groups.topic.domain.ListTopics;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.PostTraces;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.groups.topic.domain.PublishPost;
import org.miteinander.groups.topic.domain.ReadTopic;
import org.miteinander.groups.topic.domain.Topics;
import org.miteinander.groups.topic.domain.WritePost;
import org.miteinander.groups.topic.web.PostingLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of topics and posts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostingLimits.class)
class TopicConfiguration {
    @Bean
    PublishPost publishPost(Topics topics, Posts posts, Pages pages) {
        return new PublishPost(topics, posts, pages);
    }

    @Bean
    WritePost writePost(Topics topics, Posts posts, Pages pages, PublishPost publishing, ApprovalQueue queue) {
        return new WritePost(topics, posts, pages, publishing, queue);
    }

    @Bean
    EditPost editPost(Topics topics, Posts posts, Pages pages, ApprovalQueue queue, PostingLimits limits, Clock clock) {
        return new EditPost(topics, posts, pages, queue, limits.editWindow(), clock);
    }

    @Bean
    BuryPost buryPost(Topics topics, Posts posts, Pages pages) {
        return new BuryPost(topics, posts, pages);
    }

    @Bean
    DeletePost deletePost(Posts posts, Pages pages, ApprovalQueue queue, BuryPost buryPost, Clock clock) {
        return new DeletePost(posts, pages, queue, buryPost, clock);
    }

    @Bean
    ChangeTopic changeTopic(Topics topics, Pages pages, Clock clock) {
        return new ChangeTopic(topics, pages, clock);
    }

    @Bean
    ListTopics listTopics(Topics topics, ApprovalQueue queue) {
        return new ListTopics(topics, queue);
    }

    @Bean
    ReadTopic readTopic(Topics topics, Pages pages, ApprovalQueue queue) {
        return new ReadTopic(topics, pages, queue);
    }

    @Bean
    PostTraces postTraces(Topics topics, Posts posts, Pages pages, BuryPost buryPost, PostingLimits limits) {
        return new PostTraces(topics, posts, pages, buryPost, limits.keepErased());
    }
}
