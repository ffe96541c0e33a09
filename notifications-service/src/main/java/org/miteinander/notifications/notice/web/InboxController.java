package org.miteinander.notifications.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.notice.domain.Inboxes;
import org.miteinander.notifications.notice.domain.Notice;
import org.miteinander.notifications.notice.domain.NoticeId;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox; nobody ever sees another one. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/inbox")
final class InboxController {
    private final Inboxes inboxes;

    InboxController(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping
    NoticeJson.Inbox read(
            Caller.Member caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        List<Notice> all = inboxes.read(caller.federation(), caller.member());
        int unread = (int) all.stream().filter(n -> !n.read()).count();
        int from = cursor == null || cursor.isEmpty() ? 0 : behind(cursor, all);
        int to = Math.min(from + Math.clamp(limit, 1, Inboxes.KEPT), all.size());
        List<NoticeJson> items =
                all.subList(from, to).stream().map(NoticeJson::of).toList();
        return new NoticeJson.Inbox(unread, items, to == all.size() ? null : cursor(all.get(to - 1)));
    }

    @GetMapping("/count")
    NoticeJson.Count count(Caller.Member caller) {
        return new NoticeJson.Count(inboxes.unread(caller.federation(), caller.member()));
    }

    @PutMapping("/{notice}")
    NoticeJson mark(Caller.Member caller, @PathVariable String notice, @RequestBody NoticeJson.Mark mark) {
        return inboxes.mark(caller.federation(), caller.member(), new NoticeId(notice), wanted(mark))
                .map(NoticeJson::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markAll(Caller.Member caller, @RequestBody NoticeJson.Mark mark) {
        if (!wanted(mark)) {
            throw invalid();
        }
        inboxes.markAll(caller.federation(), caller.member());
    }

    private static boolean wanted(NoticeJson.Mark mark) {
        Boolean read = mark.read();
        if (read == null) {
            throw invalid();
        }
        return read;
    }

    private static ProblemException invalid() {
        return new ProblemException(CommonProblem.INVALID)
                .field("read", "Hier fehlt, ob es gelesen ist.", "It is missing whether this is read.");
    }

    private static String cursor(Notice last) {
        return Cursor.of(Long.toString(last.at().toEpochMilli()), last.id().value());
    }

    /** The first place behind the cursor, even if that notice is gone by now. */
    private static int behind(String cursor, List<Notice> all) {
        List<String> parts = Cursor.parts(cursor);
        try {
            long at = Long.parseLong(parts.getFirst());
            String id = parts.getLast();
            for (int i = 0; i < all.size(); i++) {
                long here = all.get(i).at().toEpochMilli();
                if (here < at || (here == at && all.get(i).id().value().compareTo(id) < 0)) {
                    return i;
                }
            }
            return all.size();
        } catch (NumberFormatException _) {
            throw new ProblemException(CommonProblem.BAD_REQUEST);
        }
    }
}
