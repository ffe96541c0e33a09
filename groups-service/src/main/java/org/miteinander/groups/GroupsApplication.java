package org.miteinander.groups;

import java.util.List;
import org.miteinander.platform.event.OutboxCollections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The groups service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class GroupsApplication {
    public static void main(String[] args) {
        SpringApplication.run(GroupsApplication.class, args);
    }

    @Bean
    OutboxCollections outboxCollections() {
        return new OutboxCollections(List.of("groups", "memberships", "pages", "queue", "erasures"));
    }
}
