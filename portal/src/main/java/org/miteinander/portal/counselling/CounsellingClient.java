package org.miteinander.portal.counselling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What pages ask counselling-service. Every method throws what {@link Services} throws. */
@Component
class CounsellingClient {

    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final String CASES = FEDERATION + "/cases";
    private static final String CASE = CASES + "/{case}";

    /**
     * A first enquiry, as its form sends it.
     *
     * @param termsVersion the version of the terms that were on the page
     */
    record Enquiry(String reason, String subject, String text, boolean termsAccepted, String termsVersion) {}

    /** Where the conversation about an enquiry is. */
    record Created(@JsonProperty("case") String id) {}

    private final Services services;

    CounsellingClient(Services services) {
        this.services = services;
    }

    CounsellingJson about(Call call, String federation) {
        return services.get(Service.COUNSELLING, call, CounsellingJson.class, FEDERATION + "/counselling", federation);
    }

    /** Sends an enquiry and gives the id of its case. */
    String ask(Call call, String federation, Enquiry enquiry, String key) {
        return services.send(
                        HttpMethod.POST,
                        Service.COUNSELLING,
                        call,
                        enquiry,
                        Created.class,
                        key,
                        null,
                        FEDERATION + "/enquiries",
                        federation)
                .id();
    }

    CaseJson.OwnRows own(Call call, String federation, @Nullable String cursor) {
        return services.get(
                Service.COUNSELLING,
                call,
                CaseJson.OwnRows.class,
                CASES + "?mine=true&cursor={cursor}",
                federation,
                cursor);
    }

    /** A counsellor's list; {@code status} is {@code WAITING}, {@code ACTIVE} or {@code CLOSED}. */
    CaseJson.DeskRows desk(Call call, String federation, String status, @Nullable String cursor) {
        return services.get(
                Service.COUNSELLING,
                call,
                CaseJson.DeskRows.class,
                CASES + "?status={status}&cursor={cursor}",
                federation,
                status,
                cursor);
    }

    /** A case with its newest messages, or with those before the cursor. */
    CaseJson one(Call call, String federation, String id, @Nullable String cursor) {
        return services.get(
                Service.COUNSELLING, call, CaseJson.class, CASE + "?cursor={cursor}", federation, id, cursor);
    }

    /** Makes the caller the counsellor of a case that waits. */
    void take(Call call, String federation, String id) {
        send(HttpMethod.PUT, call, null, null, CASE + "/counsellor", federation, id);
    }

    void write(Call call, String federation, String id, String text, String key) {
        send(HttpMethod.POST, call, Map.of("text", text), key, CASE + "/messages", federation, id);
    }

    void close(Call call, String federation, String id, @Nullable String reason) {
        var body = new HashMap<String, @Nullable String>();
        body.put("reason", reason);
        send(HttpMethod.PUT, call, body, null, CASE + "/closing", federation, id);
    }

    private void send(
            HttpMethod method,
            Call call,
            @Nullable Object body,
            @Nullable String key,
            String path,
            String federation,
            String id) {
        services.send(method, Service.COUNSELLING, call, body, Void.class, key, null, path, federation, id);
    }
}
