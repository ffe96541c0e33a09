package org.miteinander.notifications.notice.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.notice.domain.Kind;
import org.miteinander.notifications.notice.domain.Notice;
import org.miteinander.notifications.notice.domain.Place;

/** A notice on the wire; ids only, names are found when it is shown. */
record NoticeJson(
        String id,
        Kind kind,
        @Nullable String group,
        @Nullable String topic,
        @Nullable Integer page,
        @Nullable Integer seq,
        @Nullable String item,
        @JsonProperty("case") @Nullable String caseId,
        Instant at,
        boolean read) {
    record Inbox(
            int unread, List<NoticeJson> items, @Nullable String next) {}

    record Count(int unread) {}

    record Mark(@Nullable Boolean read) {}

    static NoticeJson of(Notice notice) {
        Place place = notice.place();
        return new NoticeJson(
                notice.id().value(),
                notice.kind(),
                place.group(),
                place.topic(),
                place.page(),
                place.seq(),
                place.item(),
                place.caseId(),
                notice.at(),
                notice.read());
    }
}
