package org.miteinander.gateway.limit;

import org.miteinander.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    @Bean
    RateLimits rateLimits(GatewaySettings settings) {
        return new RateLimits(settings.requestsPerSecond());
    }
}
