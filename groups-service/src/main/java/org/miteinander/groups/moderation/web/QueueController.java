package org.miteinander.groups.moderation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.GroupsProblem;
import org.miteinander.groups.group.access.Limits;
import org.miteinander.groups.moderation.domain.DecideItem;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.Items;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicTitles;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for approval, over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}")
final class QueueController {
    private final GroupAccess access;
    private final Groups groups;
    private final Items items;
    private final DecideItem decideItem;
    private final TopicTitles topicTitles;

    QueueController(GroupAccess access, Groups groups, Items items, DecideItem decideItem, TopicTitles topicTitles) {
        this.access = access;
        this.groups = groups;
        this.items = items;
        this.decideItem = decideItem;
        this.topicTitles = topicTitles;
    }

    @GetMapping("/queue")
    Page<QueueJson> all(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        GroupFilter filter = GroupPolicy.moderated(caller, federation, access.standings(caller, federation));
        Page<Item> page = items.queue(federation, groups.ids(filter), cursor, Limits.of(limit));
        List<GroupId> shown =
                page.items().stream().map(i -> i.key().group()).distinct().toList();
        Map<GroupId, String> names =
                groups.findAll(federation, shown).stream().collect(Collectors.toMap(Group::id, Group::name));
        Map<TopicId, String> titles = titles(federation, page.items());
        List<QueueJson> lines = page.items().stream()
                .map(i -> QueueJson.of(i, names.getOrDefault(i.key().group(), ""), titles))
                .toList();
        return new Page<>(lines, page.next());
    }

    @GetMapping("/groups/{group}/queue")
    Page<QueueJson> ofGroup(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Group moderated = access.moderated(caller, federation, group).group();
        Page<Item> page = items.queue(federation, List.of(moderated.id()), cursor, Limits.of(limit));
        Map<TopicId, String> titles = titles(federation, page.items());
        List<QueueJson> lines = page.items().stream()
                .map(i -> QueueJson.of(i, moderated.name(), titles))
                .toList();
        return new Page<>(lines, page.next());
    }

    /** For moderators, and for the author: nobody else learns that there is such an item. */
    @GetMapping("/groups/{group}/queue/{item}")
    QueueJson.Full one(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable PostId item) {
        GroupPolicy policy = access.known(caller, federation, group);
        Item found = items.find(federation, item)
                .filter(i -> i.key().group().equals(policy.group().id()))
                .filter(i -> policy.mayModerate() || isAuthor(caller, i))
                .orElseThrow(() -> new ProblemException(
                        policy.mayModerate() ? GroupsProblem.NO_SUCH_ITEM : CommonProblem.NOT_ALLOWED));
        // whoever wrote it may be outside by now, and learns nothing that came to pass since
        Map<TopicId, String> titles = policy.mayRead() ? titles(federation, List.of(found)) : Map.of();
        return QueueJson.Full.of(found, policy.group().name(), titles, isAuthor(caller, found));
    }

    private Map<TopicId, String> titles(FederationId federation, List<Item> shown) {
        return topicTitles.titles(
                federation,
                shown.stream()
                        .filter(i -> !i.opens())
                        .map(i -> i.key().topic())
                        .distinct()
                        .toList());
    }

    private static boolean isAuthor(Caller.Member caller, Item item) {
        return item.submission().contribution().author().equals(caller.member());
    }

    @PutMapping("/groups/{group}/queue/{item}/decision")
    QueueJson.Done decide(
            Caller.Member caller,
            @PathVariable FederationId federation,
            @PathVariable GroupId group,
            @PathVariable PostId item,
            @RequestBody QueueJson.Wanted wanted) {
        GroupPolicy policy = access.moderated(caller, federation, group);
        QueueJson.Checked checked = wanted.checked();
        DecideItem.Outcome outcome = decideItem.handle(
                federation, policy.group().id(), item, checked.decision(), checked.reason(), caller.member());
        return switch (outcome) {
            case DecideItem.Outcome.Done(Item decidedItem, Decided decided) -> QueueJson.Done.of(decidedItem, decided);
            case DecideItem.Outcome.AlreadyDecided(Decided decided) ->
                throw new ProblemException(GroupsProblem.ALREADY_DECIDED).with("decided", QueueJson.Said.of(decided));
            case DecideItem.Outcome.NoSuchItem _ -> throw new ProblemException(GroupsProblem.NO_SUCH_ITEM);
            case DecideItem.Outcome.Outdated _ -> throw new ProblemException(CommonProblem.STALE);
        };
    }
}
