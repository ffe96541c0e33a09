package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.People;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups of a federation, one group, and the way in and out of it. */
@Controller
class GroupController {

    /** What it is to leave before one belonged to a group, by how one stood. */
    private static final Map<String, String> WAYS_OUT = Map.of("WAITING", "withdrawn", "INVITED", "declined");

    private final GroupsClient groups;
    private final Services services;
    private final Pages pages;
    private final Names names;

    GroupController(GroupsClient groups, Services services, Pages pages, Names names) {
        this.groups = groups;
        this.services = services;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/{federation}/groups")
    Html list(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        GroupJson.Rows rows = groups.groups(Call.of(request), federation, cursor);
        Page page = pages.page(request, "group.list.title");
        boolean mayCreate = page.chrome().has("forum-admin");
        return Html.ok(
                "group/list",
                page,
                new GroupViews.Groups(rows.items(), rows.next(), mayCreate, Notices.text(page, done)));
    }

    @GetMapping("/{federation}/groups/{group}")
    Html show(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        return show(request, federation, group, cursor, done, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/{federation}/groups/{group}/join")
    Html join(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        String path = "/" + federation + "/groups/" + LocalPath.encoded(group);
        try {
            groups.join(Call.of(request), federation, group);
            return Html.redirect(path + "?done=joined");
        } catch (ServiceProblem problem) {
            if (problem.is("not-a-member")) {
                return Html.redirect("/" + federation + "/join?return=" + LocalPath.encoded(path));
            }
            if (problem.is("already-member") || problem.is("already-asked")) {
                return Html.redirect(path);
            }
            return refused(request, federation, group, problem);
        }
    }

    @PostMapping("/{federation}/groups/{group}/leave")
    Html leave(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        try {
            String from = Form.of(request).value("from");
            groups.leave(Call.of(request), federation, group, WAYS_OUT.containsKey(from) ? from : null);
            return Html.redirect("/" + federation + "/groups?done=" + WAYS_OUT.getOrDefault(from, "left"));
        } catch (ServiceProblem problem) {
            return refused(request, federation, group, problem);
        }
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping({"/{federation}/groups/{group}/join", "/{federation}/groups/{group}/leave"})
    Html back(@PathVariable("federation") String federation, @PathVariable("group") String group) {
        return Html.redirect("/" + federation + "/groups/" + LocalPath.encoded(group));
    }

    private Html refused(HttpServletRequest request, String federation, String group, ServiceProblem problem) {
        if (problem.endsForm()) {
            throw problem;
        }
        Form form = Form.of(request);
        Form refused = problem.is("standing-changed")
                ? form.error("", pages.page(request, "group.list.title").t("group.standing.changed"))
                : form.take(problem);
        return show(request, federation, group, null, null, problem.httpStatus(), refused);
    }

    private Html show(
            HttpServletRequest request,
            String federation,
            String id,
            @Nullable String cursor,
            @Nullable String done,
            HttpStatus status,
            Form form) {
        Call call = Call.of(request);
        GroupJson group = groups.group(call, federation, id);
        boolean readable = group.may().read();
        Optional<TopicJson.Rows> topics =
                readable ? services.optional(() -> groups.topics(call, federation, id, cursor)) : Optional.empty();
        Page page = page(pages, request, group);
        var ids = new ArrayList<@Nullable String>(group.hostIds());
        topics.ifPresent(rows -> rows.items().forEach(row -> ids.add(row.author())));
        People people = names.of(page, call, ids);
        var view = new GroupViews.Group(
                group,
                group.hostIds().stream().map(people::of).toList(),
                topics.orElse(null),
                readable && topics.isEmpty(),
                people,
                form,
                Notices.text(page, "joined".equals(done) && group.standing() == Standing.WAITING ? "asked" : done));
        return Html.status(status, "group/group", page, view);
    }

    /** A page below a group. The name of a closed or hidden group does not stand in the title of the window. */
    static Page page(Pages pages, HttpServletRequest request, GroupJson group) {
        Page page = group.visibility().isPrivate()
                ? pages.page(request, "group.title.private")
                : pages.page(request, "group.title", group.name());
        return page.crumb(page.t("group.list.title"), page.path("groups"));
    }
}
