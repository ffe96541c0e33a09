package org.miteinander.portal.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One HTTP request to a service and its answer, bounded in time. */
final class Exchange {
    private static final int MOST_CONNECTIONS = 1_000;

    /** What is asked. The path is already filled in; the body is JSON. */
    record Request(
            Service service,
            Call call,
            String method,
            String path,
            @Nullable String body,
            @Nullable String idempotencyKey,
            @Nullable String ifMatch) {}

    /** An answer below 500. */
    record Answer(int status, String body) {
        boolean refused() {
            return status >= 400;
        }
    }

    /** A connection that the service closed meanwhile is worth a second try; an answer never is. */
    private static final class OnceMore extends DefaultHttpRequestRetryStrategy {
        OnceMore() {
            super(1, TimeValue.ZERO_MILLISECONDS);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
            return false;
        }
    }

    private final ServiceSettings settings;
    private final CloseableHttpClient client;

    Exchange(ServiceSettings settings) {
        this.settings = settings;
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout read = Timeout.of(settings.readTimeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(read)
                        .build())
                .setRetryStrategy(new OnceMore())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** Asks; throws {@link ServiceAway} on a 5xx, on an unexpected redirect, and when no answer came in time. */
    Answer send(Request asked) {
        try {
            Answer answer = client.execute(request(asked), Exchange::read);
            if (answer.status() >= 500 || (answer.status() >= 300 && answer.status() < 400)) {
                throw new ServiceAway(asked.service(), new IllegalStateException("status " + answer.status()));
            }
            return answer;
        } catch (IOException failed) {
            throw new ServiceAway(asked.service(), failed);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException, ParseException {
        String body =
                response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
        return new Answer(response.getCode(), body == null ? "" : body);
    }

    private HttpUriRequestBase request(Request asked) {
        var request =
                new HttpUriRequestBase(asked.method(), URI.create(settings.address(asked.service()) + asked.path()));
        request.setHeader("Accept", "application/json, application/problem+json");
        request.setHeader("Accept-Language", asked.call().language());
        if (asked.body() != null) {
            request.setEntity(new StringEntity(asked.body(), ContentType.APPLICATION_JSON));
        }
        header(request, "Authorization", asked.call().authorization());
        header(request, "Idempotency-Key", asked.idempotencyKey());
        header(request, "If-Match", asked.ifMatch() == null ? null : quoted(asked.ifMatch()));
        return request;
    }

    private static void header(BasicHttpRequest request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }

    private static String quoted(String version) {
        return version.startsWith("\"") || version.startsWith("W/") || version.equals("*")
                ? version
                : "\"" + version + "\"";
    }
}
