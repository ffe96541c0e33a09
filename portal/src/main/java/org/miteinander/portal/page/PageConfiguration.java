package org.miteinander.portal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.miteinander.portal.service.Services;
import org.miteinander.portal.text.TextSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the frame: texts, templates, rendering, assets. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    TextSource texts(Clock clock, PageSettings settings) {
        return TextSource.load(clock, settings.zone());
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Federations federations(Services services) {
        return new Federations(services);
    }

    @Bean
    Names names(Services services) {
        return new Names(services);
    }

    @Bean
    Unread unread(Services services) {
        return new Unread(services);
    }

    @Bean
    Pages pages(TextSource texts, Federations federations, Unread unread) {
        return new Pages(texts, federations, unread);
    }

    @Bean
    WebMvcConfigurer frame(TemplateEngine templates, Unread unread) {
        return new Frame(templates, unread);
    }

    /** Assets are named with a version, so that they never change under their address. */
    private record Frame(TemplateEngine templates, Unread unread) implements WebMvcConfigurer {

        @Override
        public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
            handlers.add(new HtmlRendering(templates));
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(unread);
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.setOrder(-1); // before the pages, whose first word may be anything
            registry.addResourceHandler("/assets/htmx*.js")
                    .addResourceLocations(
                            "classpath:/META-INF/resources/webjars/htmx.org/" + Assets.HTMX_VERSION + "/dist/")
                    .setCacheControl(KEPT);
            registry.addResourceHandler("/assets/{kind:css|js|fonts}/**", "/assets/icon*")
                    .addResourceLocations("classpath:/static/assets/")
                    .setCacheControl(KEPT);
            registry.addResourceHandler("/favicon.*", "/robots.*")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(FOR_A_DAY);
        }
    }
}
