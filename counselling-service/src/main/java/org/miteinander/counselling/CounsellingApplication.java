package org.miteinander.counselling;

import java.util.List;
import org.miteinander.platform.event.OutboxCollections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the counselling service. */
@SpringBootApplication(proxyBeanMethods = false)
public class CounsellingApplication {
    public static void main(String[] args) {
        SpringApplication.run(CounsellingApplication.class, args);
    }

    @Bean
    OutboxCollections outboxCollections() {
        return new OutboxCollections(List.of("cases", "members"));
    }
}
