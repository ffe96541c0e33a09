package org.miteinander.notifications;

import java.util.List;
import org.miteinander.platform.event.OutboxCollections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the notifications service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class NotificationsApplication {
    public static void main(String[] args) {
        SpringApplication.run(NotificationsApplication.class, args);
    }

    @Bean
    OutboxCollections outboxCollections() {
        return new OutboxCollections(List.of("people"));
    }
}
