package org.miteinander.portal.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.Notices;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of a federation and their roles. */
@Controller
class RolesController {

    private static final String MEMBERS = "/api/v1/federations/{federation}/members";

    /** The roles a federation gives away itself; every member is a member without being told. */
    private static final List<String> ROLES = List.of(
            "federation-admin", "forum-admin", "moderator", "counsellor", "counselling-supervisor", "directory-editor");

    private final Services services;
    private final Pages pages;

    RolesController(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}/admin/members")
    Html list(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Rights.require(request, "federation-admin");
        return show(request, federation, cursor, done, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/{federation}/admin/members")
    Html change(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        String cursor = form.value("cursor");
        List<String> chosen =
                form.values("roles").stream().filter(ROLES::contains).toList();
        try {
            services.send(
                    HttpMethod.PUT,
                    Service.IDENTITY,
                    Call.of(request),
                    Map.of("roles", chosen),
                    Void.class,
                    null,
                    null,
                    MEMBERS + "/{member}/roles",
                    federation,
                    form.value("member"));
            String page = cursor.isEmpty() ? "" : "&cursor=" + LocalPath.encoded(cursor);
            return Html.redirect("/" + federation + "/admin/members?done=roles" + page);
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            Form refused =
                    problem.is("own-admin-role") ? form.error("roles", problem.detail()) : form.take(problem, "roles");
            return show(request, federation, cursor, null, problem.httpStatus(), refused);
        }
    }

    private Html show(
            HttpServletRequest request,
            String federation,
            @Nullable String cursor,
            @Nullable String done,
            HttpStatus status,
            Form form) {
        String from = cursor == null ? "" : cursor;
        FederationViews.MemberRows rows = services.get(
                Service.IDENTITY,
                Call.of(request),
                FederationViews.MemberRows.class,
                MEMBERS + "?list=all&cursor={cursor}",
                federation,
                from.isEmpty() ? null : from);
        Page page = pages.page(request, "federation.members.title");
        boolean here = rows.items().stream().anyMatch(row -> row.member().equals(form.value("member")));
        String about = form.hasErrors() && here ? form.value("member") : "";
        var view = new FederationViews.Members(
                rows.items(),
                ROLES,
                from,
                rows.next(),
                about.isEmpty() ? form.withoutFields() : form,
                about,
                Notices.text(page, done));
        return Html.status(
                status, "federation/members", page.crumb(page.t("federation.admin.title"), page.path("admin")), view);
    }
}
