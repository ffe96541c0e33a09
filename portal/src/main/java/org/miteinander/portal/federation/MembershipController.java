package org.miteinander.portal.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
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

/** Becoming a member of a federation under a pseudonym, and leaving it again. */
@Controller
class MembershipController {

    private static final String MEMBERS = "/api/v1/federations/{federation}/members";

    private final Services services;
    private final Pages pages;

    MembershipController(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}/join")
    Html joinForm(HttpServletRequest request) {
        return joinPage(request, HttpStatus.OK, Form.of(request));
    }

    @PostMapping("/{federation}/join")
    Html join(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        var body = new HashMap<String, @Nullable String>();
        body.put("pseudonym", form.value("pseudonym").strip());
        body.put(
                "invitation",
                form.value("invitation").isBlank()
                        ? null
                        : form.value("invitation").strip());
        try {
            services.send(
                    HttpMethod.POST,
                    Service.IDENTITY,
                    Call.of(request),
                    body,
                    Void.class,
                    form.idempotencyKey(),
                    null,
                    MEMBERS,
                    federation);
            return Html.redirect(LocalPath.of(form.value("return"), "/" + federation + "?done=welcome"));
        } catch (ServiceProblem problem) {
            if (problem.httpStatus() == HttpStatus.NOT_FOUND) {
                throw problem;
            }
            return joinPage(request, problem.httpStatus(), form.take(problem));
        }
    }

    @GetMapping("/{federation}/leave")
    Html leaveForm(HttpServletRequest request) {
        return leavePage(request, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/{federation}/leave")
    Html leave(HttpServletRequest request, @PathVariable("federation") String federation) {
        try {
            services.send(
                    HttpMethod.DELETE,
                    Service.IDENTITY,
                    Call.of(request),
                    null,
                    Void.class,
                    null,
                    null,
                    MEMBERS + "/me",
                    federation);
            return Html.redirect("/" + federation + "?done=farewell");
        } catch (ServiceProblem problem) {
            return leavePage(request, problem.httpStatus(), Form.of(request).take(problem));
        }
    }

    private Html joinPage(HttpServletRequest request, HttpStatus status, Form form) {
        Page page = pages.page(request, "federation.join.title");
        boolean session = status == HttpStatus.UNAUTHORIZED;
        var view = new FederationViews.Join(name(page), form, page.chrome().member(), session);
        return Html.status(status, "federation/join", page, view);
    }

    private Html leavePage(HttpServletRequest request, HttpStatus status, Form form) {
        Page page = pages.page(request, "federation.leave.title");
        var view = new FederationViews.Leave(name(page), form, status == HttpStatus.UNAUTHORIZED);
        return Html.status(status, "federation/leave", page, view);
    }

    private static String name(Page page) {
        FederationView federation = page.federation();
        return federation == null ? "" : federation.name();
    }
}
