package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Rights;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Making a group and changing its words and its type. */
@Controller
class GroupEditController {

    private static final String ENTRY_PAGE = "/entries/";
    private static final String[] FIELDS = {"name", "purpose", "visibility", "entry"};

    private final GroupsClient groups;
    private final Services services;
    private final Pages pages;

    GroupEditController(GroupsClient groups, Services services, Pages pages) {
        this.groups = groups;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}/groups/new")
    Html blank(HttpServletRequest request, @PathVariable("federation") String federation) {
        Rights.require(request, "forum-admin");
        return show(request, federation, null, HttpStatus.OK, Form.empty(), null);
    }

    @PostMapping("/{federation}/groups/new")
    Html create(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        if (namesNoEntry(request, form, "")) {
            return show(request, federation, null, HttpStatus.UNPROCESSABLE_CONTENT, form, null);
        }
        try {
            GroupJson made = groups.create(Call.of(request), federation, text(form), form.idempotencyKey());
            return Html.redirect("/" + federation + "/groups/" + LocalPath.encoded(made.id()) + "?done=created");
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return show(request, federation, null, problem.httpStatus(), form.take(problem, FIELDS), null);
        }
    }

    @GetMapping("/{federation}/groups/{group}/edit")
    Html edit(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        GroupJson now = groups.group(Call.of(request), federation, group);
        if (!now.may().administer()) {
            return Html.redirect("/" + federation + "/groups/" + LocalPath.encoded(group));
        }
        Form form = Form.empty()
                .set("name", now.name())
                .set("purpose", orEmpty(now.purpose()))
                .set("visibility", now.visibility().name())
                .set("entry", orEmpty(now.entry()))
                .set("had", orEmpty(now.entry()))
                .set("version", Long.toString(now.version()));
        return show(request, federation, group, HttpStatus.OK, form, null);
    }

    @PostMapping("/{federation}/groups/{group}/edit")
    Html save(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group) {
        Form form = Form.of(request);
        Call call = Call.of(request);
        if (namesNoEntry(request, form, form.value("had"))) {
            return show(request, federation, group, HttpStatus.UNPROCESSABLE_CONTENT, form, null);
        }
        try {
            groups.change(call, federation, group, text(form), form.value("version"));
            return Html.redirect("/" + federation + "/groups/" + LocalPath.encoded(group) + "?done=saved");
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            form.take(problem, FIELDS);
            GroupJson current = null;
            if (problem.is("stale")) {
                current = groups.group(call, federation, group);
                form.set("version", Long.toString(current.version()));
            }
            return show(request, federation, group, problem.httpStatus(), form, current);
        }
    }

    private Html show(
            HttpServletRequest request,
            String federation,
            @Nullable String group,
            HttpStatus status,
            Form form,
            @Nullable GroupJson current) {
        String list = "/" + federation + "/groups";
        String back = group == null ? list : list + "/" + LocalPath.encoded(group);
        String path = group == null ? list + "/new" : back + "/edit";
        Page page = pages.page(request, group == null ? "group.new.title" : "group.edit.title");
        var view = new GroupViews.Edit(path, back, form, current);
        return Html.status(status, "group/edit", page.crumb(page.t("group.list.title"), list), view);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * Whether the register has no such entry, which is then said at the field. While it is away, any is taken; the one
     * that the group had may have gone meanwhile, and is none of this change.
     */
    private boolean namesNoEntry(HttpServletRequest request, Form form, String had) {
        String entry = entry(form);
        if (entry.isEmpty() || entry.equals(had)) {
            return false;
        }
        try {
            services.optional(() -> services.get(
                    Service.DIRECTORY, Call.of(request), JsonNode.class, "/api/v1/register/entries/{id}", entry));
            return false;
        } catch (ServiceProblem problem) {
            if (problem.httpStatus() != HttpStatus.NOT_FOUND) {
                return false;
            }
            form.error("entry", pages.page(request, "group.edit.title").t("group.edit.entry.nothing"));
            return true;
        }
    }

    /** The entry's number, which may have been copied with the address of its page. */
    private static String entry(Form form) {
        String typed = form.value("entry").strip();
        int page = typed.lastIndexOf(ENTRY_PAGE);
        return page < 0 ? typed : typed.substring(page + ENTRY_PAGE.length()).replaceFirst("[/?#].*", "");
    }

    private static GroupsClient.GroupText text(Form form) {
        String entry = entry(form);
        return new GroupsClient.GroupText(
                form.value("name").strip(),
                form.value("purpose").strip(),
                form.value("visibility"),
                entry.isEmpty() ? null : entry);
    }
}
