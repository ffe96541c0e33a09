package org.miteinander.groups.moderation;

import java.time.Clock;
import org.miteinander.groups.moderation.domain.DecideItem;
import org.miteinander.groups.moderation.domain.Items;
import org.miteinander.groups.moderation.domain.PendingPosts;
import org.miteinander.groups.moderation.domain.PendingTraces;
import org.miteinander.groups.moderation.mongo.ModerationSettings;
import org.miteinander.groups.topic.Publishing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the use cases of moderation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModerationSettings.class)
class ModerationConfiguration {
    @Bean
    PendingPosts pendingPosts(Items items) {
        return new PendingPosts(items);
    }

    @Bean
    DecideItem decideItem(Items items, Publishing publishing, Clock clock) {
        return new DecideItem(items, publishing, clock);
    }

    /** Before the posts: what is finished here is a post afterwards. */
    @Bean
    @Order(0)
    PendingTraces pendingTraces(Items items, DecideItem decideItem) {
        return new PendingTraces(items, decideItem);
    }
}
