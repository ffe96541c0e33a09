package org.miteinander.platform.event;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that are the same in every service; an {@code application.yml} may still say otherwise. */
public final class EventDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "platformDefaults",
                        Map.ofEntries(
                                Map.entry("spring.threads.virtual.enabled", "true"),
                                Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
                                Map.entry("spring.jackson.datatype.enum.fail-on-numbers-for-enums", "true"),
                                Map.entry("spring.kafka.consumer.auto-offset-reset", "earliest"),
                                Map.entry("spring.kafka.consumer.properties.metadata.max.age.ms", "10000"),
                                // how long what a killed replica was reading waits before another one reads it
                                Map.entry("spring.kafka.consumer.properties.session.timeout.ms", "10000"),
                                Map.entry("spring.kafka.admin.fail-fast", "false"),
                                Map.entry("spring.kafka.listener.missing-topics-fatal", "false"),
                                Map.entry("spring.kafka.producer.acks", "all"),
                                Map.entry("spring.kafka.producer.properties.max.block.ms", "5000"),
                                Map.entry("spring.kafka.producer.properties.delivery.timeout.ms", "25000"),
                                Map.entry("spring.kafka.producer.properties.request.timeout.ms", "10000"),
                                Map.entry("spring.kafka.producer.properties.linger.ms", "1"),
                                Map.entry("management.endpoint.health.probes.enabled", "true"),
                                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                                Map.entry("management.health.mongodb.enabled", "false"),
                                Map.entry("server.shutdown", "graceful"),
                                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                                Map.entry("spring.main.banner-mode", "off"))));
    }
}
