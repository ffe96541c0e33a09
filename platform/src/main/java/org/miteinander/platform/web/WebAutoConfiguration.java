package org.miteinander.platform.web;

import java.time.Clock;
import java.util.List;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.problem.ProblemAdvice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The caller, the refusals and the contract of a service over HTTP. */
@AutoConfiguration
class WebAutoConfiguration {
    @Bean
    PlatformTokens platformTokens(
            @Value("${miteinander.identity.url:${IDENTITY_URL:http://127.0.0.1:9082}}") String identity, Clock clock) {
        return new PlatformTokens(identity + "/.well-known/jwks.json", clock);
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            PlatformTokens tokens,
            @Value("${miteinander.machine-secret:${MACHINE_SECRET:}}") String machineSecret,
            @Value("${miteinander.own-credentials:}") List<String> ownCredentials) {
        var registration = new FilterRegistrationBean<>(new CallerFilter(tokens, machineSecret, ownCredentials));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    ContractController contractController() {
        return new ContractController();
    }

    @Bean
    WebMvcConfigurer platformWeb() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, FederationId.class, FederationId::new);
                registry.addConverter(String.class, MemberId.class, MemberId::new);
            }
        };
    }
}
