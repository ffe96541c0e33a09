package org.miteinander.portal.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.Notices;
import org.miteinander.portal.page.Colour;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Federations;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Rights;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.miteinander.portal.text.Languages;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The words and the colour of a federation. */
@Controller
class AdminController {

    private static final String REASONS = "reasons";
    private static final String[] FIELDS = {"name", "claim", "brand", "address", "imprint", "privacyContact", REASONS};

    private final Services services;
    private final Federations federations;
    private final Pages pages;

    AdminController(Services services, Federations federations, Pages pages) {
        this.services = services;
        this.federations = federations;
        this.pages = pages;
    }

    @GetMapping("/{federation}/admin")
    Html show(
            HttpServletRequest request,
            @PathVariable("federation") String slug,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Rights.require(request, "federation-admin");
        federations.readAgain(slug, Languages.of(request));
        Page page = pages.page(request, "federation.admin.title");
        FederationView federation = page.federation();
        if (federation == null || !federation.known()) {
            throw new ServiceAway(Service.IDENTITY, null);
        }
        Form form = Form.empty()
                .set("name", federation.name())
                .set("claim", federation.claim())
                .set("brand", federation.brand())
                .set("address", federation.address())
                .set("imprint", federation.imprint())
                .set("privacyContact", federation.privacyContact())
                .set(REASONS, String.join("\n", federation.reasons()));
        return show(page, HttpStatus.OK, form, Notices.text(page, done));
    }

    @PostMapping("/{federation}/admin")
    Html save(HttpServletRequest request, @PathVariable("federation") String slug) {
        Form form = Form.of(request);
        var body = new HashMap<String, Object>();
        for (String name : FIELDS) {
            body.put(name, form.value(name).strip());
        }
        body.put(REASONS, lines(form.value(REASONS)));
        try {
            services.send(
                    HttpMethod.PUT,
                    Service.IDENTITY,
                    Call.of(request),
                    body,
                    Void.class,
                    null,
                    null,
                    "/api/v1/federations/{federation}",
                    slug);
            federations.forget(slug);
            return Html.redirect("/" + slug + "/admin?done=saved");
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            Page page = pages.page(request, "federation.admin.title");
            return show(page, problem.httpStatus(), form.take(problem, FIELDS), "");
        }
    }

    private static Html show(Page page, HttpStatus status, Form form, String done) {
        String brand = Colour.isColour(form.value("brand")) ? form.value("brand") : "#ffffff";
        Colour colour = Colour.parse(brand);
        Colour ink = colour.ink(Colour.parse("#ffffff"));
        Locale locale = Locale.forLanguageTag(page.chrome().language());
        String contrast = String.format(locale, "%.1f", colour.contrast(ink));
        return Html.status(
                status,
                "federation/admin",
                page,
                new FederationViews.Admin(form, brand, ink.toString(), contrast, done));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
