package org.miteinander.identity;

import java.util.List;
import org.miteinander.platform.event.OutboxCollections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The identity service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class IdentityApplication {
    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }

    @Bean
    OutboxCollections outboxCollections() {
        return new OutboxCollections(List.of("federations", "members", "erasures"));
    }
}
