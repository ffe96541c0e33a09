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
        TopicJson.Source source = groups.post(Call.of(request), federation, group, post);
        Form form = Form.empty()
                .set("text", source.text())
                .set("version", Long.toString(source.version()))
                .set("topic", source.topic())
                .set("page", shown);
        List<TopicJson.Earlier> history = source.history() == null ? List.of() : source.history();
        return form(request, new Place(federation, group, post), HttpStatus.OK, form, null, history);
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
            groups.edit(call, federation, group, post, form.value("text"), form.value("version"));
            return Html.redirect(place.back(form));
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
        return form(request, place, problem.httpStatus(), form, current, List.of());
    }

    private Html form(
            HttpServletRequest request,
            Place place,
            HttpStatus status,
            Form form,
            @Nullable String current,
            List<TopicJson.Earlier> history) {
        Page page = pages.page(request, "group.post.edit.title");
        var view = new GroupViews.EditPost(place.path() + "/edit", place.back(form), form, current, history);
        return Html.status(
                status, "group/edit-post", page.crumb(page.t("group.list.title"), page.path("groups")), view);
    }

    private record Place(String federation, String group, String post) {

        String path() {
            return groupPath() + "/posts/" + LocalPath.encoded(post);
        }

        /** The page of the topic the post stands on. */
        String back(Form form) {
            String topic = form.value("topic");
            if (topic.isEmpty()) {
                return groupPath();
            }
            String seq = form.value("seq");
            return groupPath() + "/topics/" + LocalPath.encoded(topic) + "?page="
                    + LocalPath.encoded(form.value("page")) + (seq.isEmpty() ? "" : "#post-" + LocalPath.encoded(seq));
        }

        private String groupPath() {
            return "/" + federation + "/groups/" + LocalPath.encoded(group);
        }
    }
}
