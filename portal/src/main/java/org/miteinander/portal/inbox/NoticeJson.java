package org.miteinander.portal.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One notice as notifications-service answers: ids only, names are found when it is shown.
 *
 * @param kind what happened, for instance {@code REPLY}
 * @param page the page of the topic, counted from 1
 * @param seq the number of the post in its topic, counted from 0
 * @param item the post in the queue of a group, where a decision and its reason stand
 * @param conversation the case of counselling it is about
 */
record NoticeJson(
        String id,
        String kind,
        @Nullable String group,
        @Nullable String topic,
        @Nullable Integer page,
        @Nullable Long seq,
        @Nullable String item,
        @JsonProperty("case") @Nullable String conversation,
        Instant at,
        boolean read) {

    /** One page of an inbox. */
    record Rows(
            int unread, List<NoticeJson> items, @Nullable String next) {}

    /** The federation a notice belongs to. */
    record Link(String federation) {}
}
