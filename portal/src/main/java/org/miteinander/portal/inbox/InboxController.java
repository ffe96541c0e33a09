package org.miteinander.portal.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of a member of one federation. */
@Controller
class InboxController {

    private final InboxClient inbox;
    private final GroupNames groupNames;
    private final Pages pages;

    InboxController(InboxClient inbox, GroupNames groupNames, Pages pages) {
        this.inbox = inbox;
        this.groupNames = groupNames;
        this.pages = pages;
    }

    @GetMapping("/{federation}/inbox")
    Html list(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Call call = Call.of(request);
        NoticeJson.Rows rows = inbox.list(call, federation, cursor);
        Page page = pages.page(request, "inbox.title");
        var groups = new ArrayList<@Nullable String>();
        rows.items().forEach(notice -> groups.add(notice.group()));
        Map<String, String> names = groupNames.of(call, federation, groups);
        List<InboxViews.Line> lines = rows.items().stream()
                .map(notice -> line(page, federation, notice, names))
                .toList();
        String told = done.equals("read") ? page.t("inbox.done.read") : "";
        return Html.ok("inbox/list", page, new InboxViews.Inbox(rows.unread(), lines, rows.next(), told));
    }

    @PostMapping("/{federation}/inbox/read")
    Html readAll(HttpServletRequest request, @PathVariable("federation") String federation) {
        inbox.readAll(Call.of(request), federation);
        return Html.redirect("/" + federation + "/inbox?done=read");
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/inbox/read")
    Html back(@PathVariable("federation") String federation) {
        return Html.redirect("/" + federation + "/inbox");
    }

    /** Marks a notice as read and leads to the thing it is about. */
    @GetMapping("/{federation}/inbox/{notice}")
    Html open(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("notice") String notice) {
        NoticeJson read = inbox.read(Call.of(request), federation, notice);
        return Html.redirect(NoticePlace.of(federation, read));
    }

    static InboxViews.Line line(Page page, String federation, NoticeJson notice, Map<String, String> names) {
        String key = "inbox.kind." + notice.kind();
        String known = page.texts().has(key) ? key : "inbox.kind.other";
        String group = notice.group();
        String name = group == null ? null : names.get(group);
        boolean neutral = name == null && page.texts().has(known + ".neutral");
        String text = page.t(neutral ? known + ".neutral" : known, name == null ? "" : name);
        String href = "/" + federation + "/inbox/" + LocalPath.encoded(notice.id());
        return new InboxViews.Line(href, text, notice.at(), notice.read());
    }
}
