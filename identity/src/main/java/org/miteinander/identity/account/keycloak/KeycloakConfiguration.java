package org.miteinander.identity.account.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.account.domain.SignIns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Connects the ports with Keycloak; nothing is called before it is needed, so Keycloak may start later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakConfiguration {
    @Bean
    KeycloakAdmin keycloakAdmin(KeycloakProperties keycloak, Clock clock) {
        return admin(keycloak, clock);
    }

    @Bean
    Organizations organizations(KeycloakAdmin admin) {
        return new KeycloakOrganizations(admin);
    }

    @Bean
    Accounts accounts(KeycloakAdmin admin) {
        return new KeycloakAccounts(admin);
    }

    @Bean
    SignIns signIns(KeycloakProperties keycloak) {
        return new KeycloakSignIns(keycloak.issuer(), requests(keycloak));
    }

    static KeycloakAdmin admin(KeycloakProperties keycloak, Clock clock) {
        RestClient plain = RestClient.builder()
                .baseUrl(keycloak.url())
                .requestFactory(requests(keycloak))
                .build();
        AdminTokens tokens = new AdminTokens(plain, keycloak.clientSecret(), clock);
        RestClient client =
                plain.mutate().requestInterceptor(new AdminCalls(tokens)).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(KeycloakAdmin.class);
    }

    static ClientHttpRequestFactory requests(KeycloakProperties keycloak) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(keycloak.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(keycloak.readTimeout());
        return requests;
    }
}
