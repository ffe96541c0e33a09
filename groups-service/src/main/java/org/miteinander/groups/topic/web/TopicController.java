package org.miteinander.groups.topic.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.GroupsProblem;
import org.miteinander.groups.group.access.Limits;
import org.miteinander.groups.group.access.Versions;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.ListTopics;
import org.miteinander.groups.topic.domain.ReadTopic;
import org.miteinander.groups.topic.domain.Topic;
import org.miteinander.groups.topic.domain.TopicView;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The topics of a group over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/groups/{group}/topics")
final class TopicController {
    private static final String LAST = "last";

    private final GroupAccess access;
    private final ListTopics listTopics;
    private final ReadTopic readTopic;
    private final ChangeTopic changeTopic;
    private final Writing writing;
    private final PostingLimits limits;
    private final Clock clock;

    TopicController(
            GroupAccess access,
            ListTopics listTopics,
            ReadTopic readTopic,
            ChangeTopic changeTopic,
            Writing writing,
            PostingLimits limits,
            Clock clock) {
        this.access = access;
        this.listTopics = listTopics;
        this.readTopic = readTopic;
        this.changeTopic = changeTopic;
        this.writing = writing;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    TopicJson.Items list(
            Caller caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        GroupPolicy policy = access.readable(caller, federation, group);
        return TopicJson.Items.of(listTopics.handle(policy, federation, cursor, Limits.of(limit)));
    }

    @PostMapping
    ResponseEntity<TopicJson.Opened> open(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TopicJson.Opening opening) {
        GroupPolicy policy = access.writable(caller, federation, group);
        PostJson.Written written = writing.open(caller, policy, key, opening);
        TopicJson.Opened opened = new TopicJson.Opened(written.post(), written.post(), written.state(), written.page());
        return ResponseEntity.created(URI.create("/api/v1/federations/" + federation + "/groups/"
                        + policy.group().id() + "/topics/" + opened.topic()))
                .body(opened);
    }

    @GetMapping("/{topic}")
    ResponseEntity<TopicJson> read(
            Caller caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable TopicId topic,
            @RequestParam(required = false) @Nullable String page) {
        GroupPolicy policy = access.readable(caller, federation, group);
        TopicKey key = new TopicKey(federation, policy.group().id(), topic);
        TopicView view = readTopic
                .handle(policy, key, number(page))
                .orElseThrow(() -> new ProblemException(GroupsProblem.NO_SUCH_TOPIC));
        Instant now = clock.instant();
        TopicJson json = TopicJson.of(policy, view, limits, now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Versions.tag(view.topic().version(), json))
                .body(json);
    }

    private static int number(@Nullable String page) {
        if (page == null) {
            return 1;
        }
        if (page.equals(LAST)) {
            return ReadTopic.LAST;
        }
        int number = Limits.number("page", page);
        if (number < 1) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field("page", "Seiten zählen ab 1.", "Pages count from 1.");
        }
        return number;
    }

    @PutMapping("/{topic}")
    ResponseEntity<Void> change(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable TopicId topic,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TopicJson.Wanted wanted) {
        GroupPolicy policy = access.moderated(caller, federation, group);
        TopicKey key = new TopicKey(federation, policy.group().id(), topic);
        return switch (changeTopic.handle(key, Versions.wanted(ifMatch), wanted.checked(limits))) {
            case ChangeTopic.Outcome.Changed _ -> ResponseEntity.noContent().build();
            case ChangeTopic.Outcome.Stale(Topic current) ->
                throw new ProblemException(CommonProblem.STALE).with("current", TopicJson.Decided.of(current));
            case ChangeTopic.Outcome.NoSuchTopic _ -> throw new ProblemException(GroupsProblem.NO_SUCH_TOPIC);
        };
    }
}
