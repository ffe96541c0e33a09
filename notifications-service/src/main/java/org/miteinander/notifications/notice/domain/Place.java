package org.miteinander.notifications.notice.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where the thing is that a notice is about: ids only, resolved when shown, with the reader's rights.
 *
 * @param page of the topic, counted from 1
 * @param seq of the post in its topic, counted from 0
 * @param item of the group's queue: what waits there, or what was decided and why
 */
public record Place(
        @Nullable String group,
        @Nullable String topic,
        @Nullable Integer page,
        @Nullable Integer seq,
        @Nullable String item,
        @Nullable String caseId) {
    public static Place group(String group) {
        return new Place(group, null, null, null, null, null);
    }

    public static Place post(String group, String topic, int page, int seq) {
        return new Place(group, topic, page, seq, null, null);
    }

    public static Place item(String group, String item) {
        return new Place(group, null, null, null, item, null);
    }

    public static Place counselling(String caseId) {
        return new Place(null, null, null, null, null, caseId);
    }
}
