package org.miteinander.groups.search.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.access.GroupAccess;
import org.miteinander.groups.group.access.Limits;
import org.miteinander.groups.search.domain.Hit;
import org.miteinander.groups.search.domain.SearchPosts;
import org.miteinander.groups.search.domain.Words;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicTitles;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search inside groups over HTTP. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/search")
final class SearchController {
    private static final int LONGEST = 200;

    /** One hit in JSON; the snippet is safe HTML, the title null if it was removed. */
    record HitJson(
            String group,
            String groupName,
            String topic,
            @Nullable String title,
            int seq,
            int page,
            String html) {}

    private final GroupAccess access;
    private final Groups groups;
    private final SearchPosts searchPosts;
    private final Words words;
    private final TopicTitles titles;

    SearchController(GroupAccess access, Groups groups, SearchPosts searchPosts, Words words, TopicTitles titles) {
        this.access = access;
        this.groups = groups;
        this.titles = titles;
        this.searchPosts = searchPosts;
        this.words = words;
    }

    @GetMapping
    Page<HitJson> search(
            Caller caller,
            @PathVariable FederationId federation,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        String question = q == null ? "" : q.strip();
        if (question.length() > LONGEST) {
            throw new ProblemException(CommonProblem.INVALID)
                    .field("q", "Höchstens " + LONGEST + " Zeichen.", "At most " + LONGEST + " characters.");
        }
        GroupFilter readable = GroupPolicy.readable(caller, federation, access.standings(caller, federation));
        Page<Hit> page = searchPosts.handle(readable, question, cursor, Limits.of(limit));
        List<GroupId> shown = page.items().stream().map(Hit::group).distinct().toList();
        Map<GroupId, String> names =
                groups.findAll(federation, shown).stream().collect(Collectors.toMap(Group::id, Group::name));
        List<TopicId> topics = page.items().stream().map(Hit::topic).distinct().toList();
        Map<TopicId, String> called = titles.titles(federation, topics);
        Set<String> asked = searchPosts.words(question);
        List<HitJson> hits = page.items().stream()
                .map(hit -> json(hit, names.getOrDefault(hit.group(), ""), called.get(hit.topic()), asked))
                .toList();
        return new Page<>(hits, page.next());
    }

    private HitJson json(Hit hit, String groupName, @Nullable String title, Set<String> asked) {
        return new HitJson(
                hit.group().value(),
                groupName,
                hit.topic().value(),
                title,
                hit.address().seq(),
                hit.address().page(),
                words.snippet(hit.text(), asked));
    }
}
