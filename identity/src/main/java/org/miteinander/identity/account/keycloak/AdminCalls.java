package org.miteinander.identity.account.keycloak;

import java.io.IOException;
import java.util.Set;
import org.miteinander.identity.account.domain.AccountsAway;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Adds our token to each call, once more with a fresh one if it was refused, and tells absence from refusal. */
final class AdminCalls implements ClientHttpRequestInterceptor {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> NOT_ABOUT_THE_CALL = Set.of(UNAUTHORIZED, FORBIDDEN, TOO_MANY);

    private final AdminTokens tokens;

    AdminCalls(AdminTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        ClientHttpResponse response = send(request, body, execution);
        if (status(response).value() == UNAUTHORIZED) {
            response.close();
            tokens.forget();
            response = send(request, body, execution);
        }
        HttpStatusCode status = status(response);
        if (status.is5xxServerError() || NOT_ABOUT_THE_CALL.contains(status.value())) {
            response.close();
            throw new AccountsAway("status " + status.value());
        }
        return response;
    }

    private ClientHttpResponse send(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        request.getHeaders().setBearerAuth(tokens.get());
        try {
            return execution.execute(request, body);
        } catch (IOException e) {
            throw new AccountsAway(e);
        }
    }

    private static HttpStatusCode status(ClientHttpResponse response) {
        try {
            return response.getStatusCode();
        } catch (IOException e) {
            throw new AccountsAway(e);
        }
    }
}
