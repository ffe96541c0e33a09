package org.miteinander.portal.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What pages ask groups-service. Every method throws what {@link Services} throws. */
@Component
public final class GroupsClient {

    private static final String GROUPS = "/api/v1/federations/{federation}/groups";
    private static final String GROUP = GROUPS + "/{group}";
    private static final String MEMBERS = GROUP + "/members";
    private static final String MEMBER = MEMBERS + "/{member}";
    private static final String TOPICS = GROUP + "/topics";
    private static final String TOPIC = TOPICS + "/{topic}";
    private static final String POST = GROUP + "/posts/{post}";

    /** The words of a group, as its form sends them. */
    record GroupText(
            String name,
            String purpose,
            String visibility,
            @Nullable String entry) {}

    /** What moderators set on a topic; without a title it keeps the one it has. */
    record TopicChange(
            boolean locked,
            boolean pinned,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title) {}

    private final Services services;

    GroupsClient(Services services) {
        this.services = services;
    }

    public GroupJson.Rows groups(Call call, String federation, @Nullable String cursor) {
        return services.get(
                Service.GROUPS, call, GroupJson.Rows.class, GROUPS + "?cursor={cursor}", federation, cursor);
    }

    GroupJson group(Call call, String federation, String group) {
        return services.get(Service.GROUPS, call, GroupJson.class, GROUP, federation, group);
    }

    GroupJson create(Call call, String federation, GroupText text, String key) {
        return services.send(
                HttpMethod.POST, Service.GROUPS, call, text, GroupJson.class, key, null, GROUPS, federation);
    }

    void change(Call call, String federation, String group, GroupText text, String version) {
        services.send(HttpMethod.PUT, Service.GROUPS, call, text, Void.class, null, version, GROUP, federation, group);
    }

    void join(Call call, String federation, String group) {
        send(HttpMethod.PUT, call, null, MEMBERS + "/me", federation, group);
    }

    /** @param from how the reader stood on the page that was seen; null: however that is */
    void leave(Call call, String federation, String group, @Nullable String from) {
        send(HttpMethod.DELETE, call, null, MEMBERS + "/me?from={from}", federation, group, from);
    }

    MemberJson.Rows members(Call call, String federation, String group, @Nullable String cursor) {
        return services.get(
                Service.GROUPS, call, MemberJson.Rows.class, MEMBERS + "?cursor={cursor}", federation, group, cursor);
    }

    /** Those who have waited longest. */
    MemberJson.Requests requests(Call call, String federation, String group) {
        return services.get(Service.GROUPS, call, MemberJson.Requests.class, GROUP + "/requests", federation, group);
    }

    /** Admits, invites, bans, or gives another role. */
    void place(
            Call call,
            String federation,
            String group,
            String member,
            @Nullable String from,
            Standing standing,
            @Nullable String reason) {
        var body = new HashMap<String, @Nullable String>();
        body.put("standing", standing.name());
        body.put("from", from);
        body.put("reason", reason);
        send(HttpMethod.PUT, call, body, MEMBER, federation, group, member);
    }

    /**
     * Removes a member, refuses somebody who asked, or lifts a ban.
     *
     * @param from how the person stood to the group when this was decided
     */
    void remove(Call call, String federation, String group, String member, String from, @Nullable String reason) {
        var body = new HashMap<String, @Nullable String>();
        body.put("from", from);
        body.put("reason", reason);
        send(HttpMethod.POST, call, body, MEMBER + "/removal", federation, group, member);
    }

    /** The member of the federation with that pseudonym. */
    Optional<String> memberNamed(Call call, String federation, String pseudonym) {
        MemberJson.NamedRows found = services.get(
                Service.IDENTITY,
                call,
                MemberJson.NamedRows.class,
                "/api/v1/federations/{federation}/members?pseudonym={pseudonym}",
                federation,
                pseudonym);
        return found.items().stream().map(MemberJson.Named::member).findFirst();
    }

    TopicJson.Rows topics(Call call, String federation, String group, @Nullable String cursor) {
        return services.get(
                Service.GROUPS, call, TopicJson.Rows.class, TOPICS + "?cursor={cursor}", federation, group, cursor);
    }

    /** One page of a topic; {@code page} is a number from 1, or {@code last}. */
    TopicJson topic(Call call, String federation, String group, String topic, String page) {
        return services.get(
                Service.GROUPS, call, TopicJson.class, TOPIC + "?page={page}", federation, group, topic, page);
    }

    TopicJson.Posted open(Call call, String federation, String group, String title, String text, String key) {
        var body = Map.of("title", title, "text", text);
        return services.send(
                HttpMethod.POST,
                Service.GROUPS,
                call,
                body,
                TopicJson.Posted.class,
                key,
                null,
                TOPICS,
                federation,
                group);
    }

    TopicJson.Posted reply(Call call, TopicAddress topic, String text, @Nullable String inReplyTo, String key) {
        var body = new HashMap<String, @Nullable String>();
        body.put("text", text);
        body.put("inReplyTo", inReplyTo);
        return services.send(
                HttpMethod.POST,
                Service.GROUPS,
                call,
                body,
                TopicJson.Posted.class,
                key,
                null,
                TOPIC + "/posts",
                topic.federation(),
                topic.group(),
                topic.topic());
    }

    /** Locks, pins or renames a topic. */
    void change(Call call, TopicAddress topic, TopicChange change, String version) {
        services.send(
                HttpMethod.PUT,
                Service.GROUPS,
                call,
                change,
                Void.class,
                null,
                version,
                TOPIC,
                topic.federation(),
                topic.group(),
                topic.topic());
    }

    TopicJson.Source post(Call call, String federation, String group, String post) {
        return services.get(Service.GROUPS, call, TopicJson.Source.class, POST, federation, group, post);
    }

    /** The post after it: in the version that was changed if the new text waits for approval. */
    TopicJson.Source edit(Call call, String federation, String group, String post, String text, String version) {
        return services.send(
                HttpMethod.PUT,
                Service.GROUPS,
                call,
                Map.of("text", text),
                TopicJson.Source.class,
                null,
                version,
                POST,
                federation,
                group,
                post);
    }

    void delete(Call call, String federation, String group, String post) {
        send(HttpMethod.DELETE, call, null, POST, federation, group, post);
    }

    SearchJson search(Call call, String federation, String words, @Nullable String cursor) {
        return services.get(
                Service.GROUPS,
                call,
                SearchJson.class,
                "/api/v1/federations/{federation}/search?q={q}&cursor={cursor}",
                federation,
                words,
                cursor);
    }

    private void send(HttpMethod method, Call call, @Nullable Object body, String path, @Nullable Object... vars) {
        services.send(method, Service.GROUPS, call, body, Void.class, null, null, path, vars);
    }
}
