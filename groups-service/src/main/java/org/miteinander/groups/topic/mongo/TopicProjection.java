package org.miteinander.groups.topic.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.miteinander.groups.group.GroupActivity;
import org.miteinander.groups.topic.PageListener;
import org.miteinander.groups.topic.PagePost;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Topics;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.store.Sweep;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Follows the pages: the topic's line in the list, the group's last activity, and whoever listens. However fast a topic
 * grows, it is followed a few times a second; what a crash cut off is dirty and found by the sweep.
 */
@Component
final class TopicProjection implements DisposableBean {
    private static final long BEAT_MILLIS = 200;
    private static final int MOST_WAITING = 10_000;
    private static final int SWEEP_SIZE = 200;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Topics topics;
    private final GroupActivity activity;
    private final List<PageListener> listeners;
    private final Clock clock;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("topic-projection").daemon().factory());
    private volatile Instant swept = Instant.EPOCH;

    TopicProjection(
            MongoTemplate mongo, Topics topics, GroupActivity activity, List<PageListener> listeners, Clock clock) {
        this.mongo = mongo;
        this.topics = topics;
        this.activity = activity;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        var _ = beat.scheduleWithFixedDelay(this::follow, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** This page has changed; it is followed soon. */
    void offer(String bucketId) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(bucketId); // beyond that the sweep finds it
        }
    }

    /** Follows a page before this returns: what was changed or deleted must not be found any more. */
    void now(String bucketId) {
        Query query = Query.query(Criteria.where("_id").is(bucketId));
        Outbox.hide(query);
        Document found = mongo.findOne(query, Document.class, MongoPages.COLLECTION);
        if (found != null) {
            follow(new Bucket(found));
        }
    }

    private void follow(Bucket bucket) {
        TopicKey key = bucket.key();
        List<PagePost> posts = bucket.pagePosts();
        PagePost last = posts.getLast();
        topics.summarise(key, bucket.page(), last.address().seq(), bucket.removed(), last.postedAt())
                .ifPresent(topic ->
                        listeners.forEach(listener -> listener.changed(key, topic.title(), bucket.version(), posts)));
        activity.posted(key.federation(), key.group(), last.postedAt());
        Query unchanged =
                Query.query(Criteria.where("_id").is(bucket.id()).and("version").is(bucket.version()));
        mongo.updateFirst(unchanged, new Update().unset("dirty"), MongoPages.COLLECTION);
    }

    private void follow() {
        for (Iterator<String> ids = waiting.iterator(); ids.hasNext(); ) {
            String id = ids.next();
            ids.remove(); // first, so that a change from now on is followed again
            Sweep.each(List.of(id), this::now);
        }
        Instant now = clock.instant();
        if (swept.plus(SWEEP_EVERY).isBefore(now)) {
            swept = now;
            Sweep.each(List.of(now.minus(SETTLED)), this::sweep);
        }
    }

    private void sweep(Instant settled) {
        Query left = Query.query(Criteria.where("dirty").lt(Date.from(settled))).limit(SWEEP_SIZE);
        left.fields().include("_id");
        Sweep.each(mongo.find(left, Document.class, MongoPages.COLLECTION), d -> now(d.getString("_id")));
    }

    @Override
    public void destroy() {
        beat.shutdownNow();
    }
}
