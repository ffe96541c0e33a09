package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** Changing and deleting a post. */
@Controller
class PostController {

    private final GroupsClient groups;
    private final Pages pages;

    PostController(GroupsClient groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @GetMapping("/{federation}/groups/{group}/posts/{post}/edit")
    Html edit(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("post") String post,
            @RequestParam(name = "page", defaultValue = "1") String shown) {
        var place = new Place(federation, group, post);
        Call call = Call.of(request);
        TopicJson.Source source = groups.post(call, federation, group, post);
        String number = TopicPages.number(shown);
        TopicJson topic = groups.topic(call, federation, group, source.topic(), number);
        Form form = Form.empty()
                .set("text", source.text())
                .set("version", Long.toString(source.version()))
                .set("topic", source.topic())
                .set("page", number)
                .set("waits", Boolean.toString(TopicPages.waits(topic)));
        boolean editable = topic.posts().stream()
                .anyMatch(p -> p.id().equals(post) && p.may().edit());
        if (!editable) {
            String why = pages.page(request, "group.post.edit.title").t("group.post.edit.over");
            throw ServiceProblem.of(HttpStatus.FORBIDDEN, why);
        }
        return form(request, place, HttpStatus.OK, form, null);
    }

    /** The earlier texts of a post, for its author and for moderators at any time. */
    @GetMapping("/{federation}/groups/{group}/posts/{post}/history")
    Html history(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("post") String post,
            @RequestParam(name = "page", defaultValue = "1") String shown) {
        TopicJson.Source source = groups.post(Call.of(request), federation, group, post);
        Form form = Form.empty().set("topic", source.topic()).set("page", TopicPages.number(shown));
        String back = new Place(federation, group, post).back(form);
        List<TopicJson.Earlier> earlier = source.history();
        if (earlier == null) {
            return Html.redirect(back);
        }
        Page page = pages.page(request, "group.post.history");
        return Html.ok(
                "group/history",
                page.crumb(page.t("group.list.title"), page.path("groups")),
                new GroupViews.History(back, source.text(), earlier));
    }

    @PostMapping("/{federation}/groups/{group}/posts/{post}/edit")
    Html save(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("post") String post) {
        var place = new Place(federation, group, post);
        Form form = Form.of(request);
        Call call = Call.of(request);
        try {
            TopicJson.Source after =
                    groups.edit(call, federation, group, post, form.value("text"), form.value("version"));
            boolean waits = Long.toString(after.version()).equals(form.value("version"));
            return Html.redirect(waits ? place.back(form, "edit-pending") : place.back(form));
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return again(request, place, form.take(problem, "text"), problem);
        }
    }

    @PostMapping("/{federation}/groups/{group}/posts/{post}/delete")
    Html delete(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("post") String post) {
        groups.delete(Call.of(request), federation, group, post);
        return Html.redirect(new Place(federation, group, post).back(Form.of(request)));
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/groups/{group}/posts/{post}/delete")
    Html back(@PathVariable("federation") String federation, @PathVariable("group") String group) {
        return Html.redirect("/" + federation + "/groups/" + LocalPath.encoded(group));
    }

    /** When somebody else was faster, the newer text stands beside the own one, and sending again replaces it. */
    private Html again(HttpServletRequest request, Place place, Form form, ServiceProblem problem) {
        String current = null;
        if (problem.is("stale")) {
            TopicJson.Source source = groups.post(Call.of(request), place.federation(), place.group(), place.post());
            current = source.text();
            form.set("version", Long.toString(source.version()));
        }
        return form(request, place, problem.httpStatus(), form, current);
    }

    private Html form(HttpServletRequest request, Place place, HttpStatus status, Form form, @Nullable String current) {
        Page page = pages.page(request, "group.post.edit.title");
        var view = new GroupViews.EditPost(
                place.path() + "/edit?page=" + LocalPath.encoded(form.value("page")), place.back(form), form, current);
        return Html.status(
                status, "group/edit-post", page.crumb(page.t("group.list.title"), page.path("groups")), view);
    }

    private record Place(String federation, String group, String post) {

        String path() {
            return groupPath() + "/posts/" + LocalPath.encoded(post);
        }

        /** The page of the topic the post stands on. */
        String back(Form form) {
            String seq = form.value("seq");
            return topic(form, "") + (seq.isEmpty() ? "" : "#post-" + LocalPath.encoded(seq));
        }

        /** The same page, which says at its top what was done. */
        String back(Form form, String done) {
            return topic(form, "&done=" + done);
        }

        private String topic(Form form, String more) {
            String topic = form.value("topic");
            return topic.isEmpty()
                    ? groupPath()
                    : groupPath() + "/topics/" + LocalPath.encoded(topic) + "?page="
                            + LocalPath.encoded(form.value("page")) + more;
        }

        private String groupPath() {
            return "/" + federation + "/groups/" + LocalPath.encoded(group);
        }
    }
}
