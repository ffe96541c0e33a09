package org.miteinander.gateway.session;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts our sessions in the place of Spring's. */
@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionConfiguration {
    private static final String COLLECTION = "sessions";
    private static final List<String> INDEXES = List.of("sid", "sub", "touched", "created");

    /** Gives up soon: whoever waits for a store that is away should be told so. */
    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${spring.mongodb.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoCollection<Document> sessionStore(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
        return mongo.getDatabase(database).getCollection(COLLECTION);
    }

    @Bean
    SessionKeys sessionKeys(SessionSettings settings) {
        return new SessionKeys(settings.hmacKey());
    }

    @Bean
    Seal sessionSeal(SessionSettings settings) {
        return new Seal(settings.keyset());
    }

    @Bean
    Sessions sessions(
            MongoCollection<Document> sessionStore,
            ClientRegistration registration,
            SessionKeys keys,
            Seal seal,
            SessionSettings settings,
            Clock clock) {
        return new Sessions(sessionStore, new SessionContent(registration), keys, seal, settings, clock);
    }

    @Bean
    SessionUpkeep sessionUpkeep(MongoCollection<Document> sessionStore, Sessions sessions) {
        Mono<Void> prepare = Flux.fromIterable(INDEXES)
                .concatMap(field -> sessionStore.createIndex(Indexes.ascending(field)))
                .then();
        return new SessionUpkeep(prepare, sessions);
    }

    /** Lives as long as the browser; for this host and path only, never readable by scripts. */
    @Bean
    WebSessionIdResolver sessionCookie() {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(SessionCookie.NAME);
        cookie.addCookieInitializer(c -> c.path("/").secure(true).httpOnly(true).sameSite("Lax"));
        return cookie;
    }
}
