package org.miteinander.directory.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.miteinander.directory.place.domain.CurrentPlaces;
import org.miteinander.directory.place.domain.ShippedPlaces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The lookup starts with the shipped places; the imported table takes over once it is loaded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaceSettings.class)
class PlaceConfiguration {
    @Bean
    ShippedPlaces shippedPlaces() throws IOException {
        return ShippedPlaces.read(lines("place/regions.csv"), lines("place/cities.csv"));
    }

    @Bean
    CurrentPlaces places(ShippedPlaces shipped) {
        return new CurrentPlaces(shipped);
    }

    private static List<String> lines(String resource) throws IOException {
        return new ClassPathResource(resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
