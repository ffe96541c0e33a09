package org.miteinander.portal.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Reader;
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

    /** Makes somebody a member; gives a member the roles of an invitation. */
    @PostMapping("/{federation}/join")
    Html join(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        try {
            if (Reader.of(request).isMember()) {
                boolean invited = !form.value("invitation").isBlank();
                if (invited) {
                    redeem(Call.of(request), federation, form);
                }
                return Html.redirect("/" + federation + (invited ? "?done=invitation" : ""));
            }
            join(Call.of(request), federation, form);
            return Html.redirect(LocalPath.of(form.value("return"), "/" + federation + "?done=welcome"));
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return joinPage(request, problem.httpStatus(), form.take(problem, "pseudonym", "invitation"));
        }
    }

    private void join(Call call, String federation, Form form) {
        String invitation = form.value("invitation").strip();
        var body = new HashMap<String, @Nullable String>();
        body.put("pseudonym", form.value("pseudonym").strip());
        body.put("invitation", invitation.isEmpty() ? null : invitation);
        services.send(
                HttpMethod.POST,
                Service.IDENTITY,
                call,
                body,
                Void.class,
                form.idempotencyKey(),
                null,
                MEMBERS,
                federation);
    }

    private void redeem(Call call, String federation, Form form) {
        services.send(
                HttpMethod.PUT,
                Service.IDENTITY,
                call,
                Map.of("invitation", form.value("invitation").strip()),
                Void.class,
                null,
                null,
                MEMBERS + "/me/invitation",
                federation);
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
            if (problem.endsForm()) {
                throw problem;
            }
            return leavePage(request, problem.httpStatus(), Form.of(request).take(problem));
        }
    }

    private Html joinPage(HttpServletRequest request, HttpStatus status, Form form) {
        Page page = pages.page(request, "federation.join.title");
        var view = new FederationViews.Join(name(page), form, page.chrome().member());
        return Html.status(status, "federation/join", page, view);
    }

    private Html leavePage(HttpServletRequest request, HttpStatus status, Form form) {
        Page page = pages.page(request, "federation.leave.title");
        var view = new FederationViews.Leave(name(page), form);
        return Html.status(status, "federation/leave", page, view);
    }

    private static String name(Page page) {
        FederationView federation = page.federation();
        return federation == null ? "" : federation.name();
    }
}
