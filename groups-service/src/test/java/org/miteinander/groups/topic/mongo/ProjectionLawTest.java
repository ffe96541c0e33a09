package org.miteinander.groups.topic.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.reply;
import static org.miteinander.groups.topic.domain.TopicFixture.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.groups.ServiceTest;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Profile;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.BuryPost;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.PostTraces;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.platform.FederationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The law of what follows the pages: whatever happened, in whichever order it was followed and how often, the topic's
 * line, the group's last activity and the search hold the same as if they were made anew from the pages.
 */
class ProjectionLawTest extends ServiceTest {
    private enum Happening {
        NOTHING,
        APPEND,
        FILL_A_PAGE,
        EDIT,
        DELETE,
        DELETE_ON_BOTH_PAGES,
        DELETE_THE_OPENING,
        ERASE,
        RETITLE
    }

    /** Everything that follows the pages of one topic. */
    private record Projected(Document line, Object groupLastPostAt, List<Document> searched) {}

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TopicProjection projection;

    @Autowired
    private Groups groups;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Posts posts;

    @Autowired
    private Pages pages;

    @Autowired
    private BuryPost buryPost;

    @Autowired
    private ChangeTopic changeTopic;

    @Autowired
    private PostTraces postTraces;

    private final FederationId federation = aFederation();
    private final GroupId group = new GroupId(UUID.randomUUID().toString());
    private final TopicKey key =
            new TopicKey(federation, group, new TopicId(UUID.randomUUID().toString()));
    private final List<PostId> written = new ArrayList<>();

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @BeforeEach
    void aTopicOfTwoPages() {
        groups.add(Group.founded(group, federation, new Profile("Gruppe", "Zweck", Visibility.OPEN, null), now()));
        publish(opening(key, ANNA, now()));
        for (int i = 1; i < 23; i++) {
            publish(reply(key, i % 2 == 0 ? ANNA : BERND, now()));
        }
    }

    private void publish(Contribution contribution) {
        publishing.publish(contribution);
        written.add(contribution.id());
    }

    private Post post(int seq) {
        return posts.find(federation, written.get(seq)).orElseThrow();
    }

    private void happen(Happening happening) {
        switch (happening) {
            case NOTHING -> {}
            case APPEND -> publish(reply(key, BERND, now()));
            case FILL_A_PAGE ->
                Stream.generate(() -> reply(key, BERND, now())).limit(20).forEach(this::publish);
            case EDIT -> {
                Post edited = post(3).edited(text("Eisvogel"), now());
                assertThat(posts.edit(edited)).isTrue();
                pages.show(edited);
            }
            case DELETE -> buryPost.handle(post(22), now());
            case DELETE_ON_BOTH_PAGES -> List.of(1, 21, 2).forEach(seq -> buryPost.handle(post(seq), now()));
            case DELETE_THE_OPENING -> buryPost.handle(post(0), now());
            case ERASE ->
                assertThat(postTraces.erase(federation, ANNA, now()).erased()).isEqualTo(12);
            case RETITLE ->
                assertThat(changeTopic.handle(key, 1, new ChangeTopic.Wish("Rotkehlchen", false, true)))
                        .isInstanceOf(ChangeTopic.Outcome.Changed.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Happening.class)
    @DisplayName("what was followed step by step equals what is made anew from the pages")
    void following_equals_making_anew(Happening happening) {
        happen(happening);
        pageIds().reversed().forEach(projection::now); // backwards and twice, as it may come
        pageIds().forEach(projection::now);
        Projected followed = projected();
        assertThat(followed.searched()).hasSize(written.size());
        assertThat(followed.groupLastPostAt()).isNotNull();

        forgetWhatFollows();
        pageIds().forEach(projection::now);
        assertThat(projected()).isEqualTo(followed);
    }

    private List<String> pageIds() {
        return Stream.iterate(1, number -> pages.find(key, number).isPresent(), number -> number + 1)
                .map(number -> Bucket.id(key, number))
                .toList();
    }

    private Query searched() {
        List<String> ids = written.stream().map(id -> federation + "|" + id).toList();
        return Query.query(Criteria.where("_id").in(ids));
    }

    private Query topic() {
        return Query.query(Criteria.where("_id").is(federation + "|" + key.topic()));
    }

    private Query ofGroup() {
        return Query.query(Criteria.where("_id").is(federation + "|" + group));
    }

    /** Without the version of the page that a search document was made from: that only says when. */
    private Projected projected() {
        Document line = mongo.findOne(topic(), Document.class, "topics");
        line.keySet().retainAll(Set.of("list", "last", "lastPostAt", "removed"));
        var byId = new TreeMap<String, Document>();
        mongo.find(searched(), Document.class, "search").forEach(d -> {
            d.remove("pageVersion");
            byId.put(d.getString("_id"), d);
        });
        Object last = mongo.findOne(ofGroup(), Document.class, "groups").get("lastPostAt");
        return new Projected(line, last, List.copyOf(byId.values()));
    }

    private void forgetWhatFollows() {
        Update line = new Update()
                .unset("list.of")
                .unset("list.latest")
                .unset("lastPostAt")
                .unset("removed")
                .set("last", -1);
        mongo.updateFirst(topic(), line, "topics");
        mongo.updateFirst(ofGroup(), new Update().unset("lastPostAt"), "groups");
        mongo.remove(searched(), "search");
    }
}
