package org.miteinander.gateway.route;

import java.util.List;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.Breakers;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The map of the platform. What stands nowhere here is 404, above all {@code /internal} and {@code /actuator} of every
 * part. Which token travels is decided by the path, see {@link org.miteinander.gateway.token.Scope}.
 */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
    private static final String API = "/api/v1";
    private static final String FEDERATION = API + "/federations/{federation}";
    private static final String CONTRACT = "/openapi.yaml";

    /** Finding the token is not the routed part's call: its outage must not count there. */
    private static final int AFTER_TOKEN = 1;

    @Bean
    RouteLocator platformRoutes(RouteLocatorBuilder builder, GatewaySettings settings, Breakers breakers) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        Table table = new Table(routes, settings.upstreams(), breakers);
        table.add(Part.PORTAL, "assets", List.of("/assets/**", "/favicon.ico", "/robots.txt"));
        table.contracts();
        table.add(Part.DIRECTORY, "directory", List.of(API + "/register/**"));
        table.add(
                Part.IDENTITY,
                "identity",
                List.of(
                        API + "/federations",
                        API + "/platform/**",
                        API + "/me/**",
                        FEDERATION,
                        FEDERATION + "/members/**"));
        table.add(
                Part.GROUPS,
                "groups",
                List.of(FEDERATION + "/groups/**", FEDERATION + "/queue", FEDERATION + "/search"));
        table.add(
                Part.COUNSELLING,
                "counselling",
                List.of(FEDERATION + "/counselling", FEDERATION + "/enquiries", FEDERATION + "/cases/**"));
        table.add(
                Part.NOTIFICATIONS,
                "notifications",
                List.of(
                        FEDERATION + "/inbox/**",
                        FEDERATION + "/mail-address",
                        FEDERATION + "/preferences/**",
                        API + "/mail-confirmations/**",
                        API + "/notice-links/**"));
        table.pages();
        return routes.build();
    }

    private record Table(RouteLocatorBuilder.Builder routes, GatewaySettings.Upstreams upstreams, Breakers breakers) {
        void add(Part part, String id, List<String> patterns) {
            routes.route(
                    id,
                    route -> route.path(patterns.toArray(String[]::new))
                            .filters(filters -> filters.filter(guarded(part), AFTER_TOKEN))
                            .uri(part.address(upstreams)));
        }

        /** The contract of each service: {@code /api/openapi/groups.yaml}. */
        void contracts() {
            for (Part part : Part.values()) {
                if (part != Part.PORTAL) {
                    routes.route(
                            "contract-" + part.id(),
                            route -> route.path("/api/openapi/" + part.id() + ".yaml")
                                    .filters(
                                            filters -> filters.setPath(CONTRACT).filter(guarded(part), AFTER_TOKEN))
                                    .uri(part.address(upstreams)));
                }
            }
        }

        void pages() {
            routes.route(
                    "pages",
                    route -> route.predicate(exchange -> PagePaths.contains(
                                    exchange.getRequest().getPath().value()))
                            .filters(filters -> filters.filter(guarded(Part.PORTAL), AFTER_TOKEN))
                            .uri(Part.PORTAL.address(upstreams)));
        }

        private GatewayFilter guarded(Part part) {
            return (exchange, chain) ->
                    breakers.guard(part.id() + "-route", EdgeProblem.UNAVAILABLE, chain.filter(exchange));
        }
    }
}
