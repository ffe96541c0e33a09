package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Topics: reading one, opening one, and what moderators change of it. */
@Controller
class TopicController {

    private final GroupsClient groups;
    private final Pages pages;
    private final TopicPages topics;

    TopicController(GroupsClient groups, Pages pages, TopicPages topics) {
        this.groups = groups;
        this.pages = pages;
        this.topics = topics;
    }

    @GetMapping("/{federation}/groups/{group}/topics/{topic}")
    Html show(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("topic") String topic,
            @RequestParam(name = "page", defaultValue = "1") String shown,
            @RequestParam(name = "reply", defaultValue = "") String reply,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Form form = Form.empty().set("inReplyTo", reply);
        return topics.show(request, new TopicAddress(federation, group, topic), shown, form, done);
    }

    @GetMapping("/{federation}/groups/{group}/topics/new")
    Html blank(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        return form(request, federation, group, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/{federation}/groups/{group}/topics/new")
    Html open(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        Form form = Form.of(request);
        try {
            TopicJson.Posted posted = groups.open(
                    Call.of(request),
                    federation,
                    group,
                    form.value("title").strip(),
                    form.value("text"),
                    form.idempotencyKey());
            String path = "/" + federation + "/groups/" + LocalPath.encoded(group) + "/topics/"
                    + LocalPath.encoded(posted.post()); // a topic bears the id of its first post
            return Html.redirect(posted.pending() ? path + "?done=topic-pending" : path);
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return form(request, federation, group, problem.httpStatus(), form.take(problem, "title", "text"));
        }
    }

    /** Locks, pins, or gives another title. Whoever was slower sees the topic as it is now. */
    @PostMapping("/{federation}/groups/{group}/topics/{topic}/state")
    Html change(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("topic") String topic,
            @RequestParam(name = "locked", defaultValue = "false") boolean locked,
            @RequestParam(name = "pinned", defaultValue = "false") boolean pinned,
            @RequestParam(name = "title", required = false) @Nullable String title) {
        var address = new TopicAddress(federation, group, topic);
        Form form = Form.of(request);
        String renamed = title == null ? null : title.strip();
        try {
            var change = new GroupsClient.TopicChange(locked, pinned, renamed);
            groups.change(Call.of(request), address, change, form.value("version"));
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return topics.again(request, address, problem, Form.empty(), form.take(problem, "title"));
        }
        String done = renamed == null ? "locked" : "renamed";
        return Html.redirect(address.path() + "?page=" + LocalPath.encoded(form.value("shown")) + "&done=" + done);
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/groups/{group}/topics/{topic}/state")
    Html back(
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("topic") String topic) {
        return Html.redirect(new TopicAddress(federation, group, topic).path());
    }

    private Html form(HttpServletRequest request, String federation, String id, HttpStatus status, Form form) {
        GroupJson group = groups.group(Call.of(request), federation, id);
        Page page = pages.page(request, "group.topic.new.title");
        Page framed = page.crumb(page.t("group.list.title"), page.path("groups"))
                .crumb(group.name(), page.path("groups/" + group.id()));
        var view = new GroupViews.NewTopic(group, page.path("groups/" + group.id() + "/topics/new"), form);
        return Html.status(status, "group/new-topic", framed, view);
    }
}
