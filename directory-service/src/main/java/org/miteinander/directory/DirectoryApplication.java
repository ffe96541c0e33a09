package org.miteinander.directory;

import java.util.List;
import org.miteinander.platform.event.OutboxCollections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The directory service. */
@SpringBootApplication(proxyBeanMethods = false)
public class DirectoryApplication {
    public static void main(String[] args) {
        SpringApplication.run(DirectoryApplication.class, args);
    }

    @Bean
    OutboxCollections outboxCollections() {
        return new OutboxCollections(List.of("entries"));
    }
}
