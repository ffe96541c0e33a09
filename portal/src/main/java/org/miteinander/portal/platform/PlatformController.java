package org.miteinander.portal.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Colour;
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
import org.miteinander.portal.site.FederationList;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's list of federations, and opening a new one. */
@Controller
class PlatformController {

    private static final String OPERATOR = "platform-operator";
    private static final String FEDERATIONS = "/api/v1/platform/federations";
    private static final String FIRST_COLOUR = "#1d5c63";

    /** A new federation, as its form sends it. */
    record NewFederation(String slug, String name, String address, String brand) {}

    record InvitationJson(String slug, String invitationLink) {}

    private final Services services;
    private final FederationList federations;
    private final Pages pages;

    PlatformController(Services services, FederationList federations, Pages pages) {
        this.services = services;
        this.federations = federations;
        this.pages = pages;
    }

    @GetMapping("/platform/federations")
    Html list(HttpServletRequest request, @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Rights.require(request, OPERATOR);
        Form form = Form.empty().set("address", "DU").set("brand", FIRST_COLOUR);
        return show(request, HttpStatus.OK, form, cursor);
    }

    /** The link is part of the answer, not of an address: it is shown once and stands in no history. */
    @PostMapping("/platform/federations")
    Html open(HttpServletRequest request) {
        Form form = Form.of(request);
        Page page = pages.page(request, "platform.title");
        NewFederation wanted = wanted(page, form);
        if (form.hasErrors()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, null);
        }
        try {
            InvitationJson opened = services.send(
                    HttpMethod.POST,
                    Service.IDENTITY,
                    Call.of(request),
                    wanted,
                    InvitationJson.class,
                    form.idempotencyKey(),
                    null,
                    FEDERATIONS);
            federations.forget();
            var view = new PlatformViews.Created(opened.slug(), wanted.name(), opened.invitationLink());
            Page created = pages.page(request, "platform.created.title");
            return Html.status(
                    HttpStatus.CREATED,
                    "platform/created",
                    created.crumb(created.t("platform.title"), "/platform/federations"),
                    view);
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return show(request, problem.httpStatus(), form.take(problem, "name", "slug", "address", "brand"), null);
        } catch (ServiceAway _) {
            form.error("", page.t("platform.new.away"));
            return show(request, HttpStatus.SERVICE_UNAVAILABLE, form, null);
        }
    }

    /** A new link for the administrator of a federation, for instance because nobody used the first one in time. */
    @PostMapping("/platform/federations/{slug}/invitations")
    Html invite(HttpServletRequest request, @PathVariable("slug") String slug) {
        InvitationJson invited = services.send(
                HttpMethod.POST,
                Service.IDENTITY,
                Call.of(request),
                null,
                InvitationJson.class,
                Form.of(request).idempotencyKey(),
                null,
                FEDERATIONS + "/{slug}/invitations",
                slug);
        Page page = pages.page(request, "platform.invited.title");
        return Html.status(
                HttpStatus.CREATED,
                "platform/invited",
                page.crumb(page.t("platform.title"), "/platform/federations"),
                new PlatformViews.Invited(invited.slug(), invited.invitationLink()));
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/platform/federations/{slug}/invitations")
    Html back() {
        return Html.redirect("/platform/federations");
    }

    /** What is missing or cannot be right is said at once, for every field. */
    private static NewFederation wanted(Page page, Form form) {
        String slug = form.value("slug").strip();
        String name = form.value("name").strip();
        String address = form.value("address");
        String brand = form.value("brand").strip();
        if (!isSlug(slug)) {
            form.error("slug", page.t("platform.new.slug.wrong"));
        }
        if (name.length() < 3) {
            form.error("name", page.t("platform.new.name.missing"));
        }
        if (!address.equals("DU") && !address.equals("SIE")) {
            form.error("address", page.t("platform.new.address.missing"));
        }
        if (!Colour.isColour(brand)) {
            form.error("brand", page.t("platform.new.brand.wrong"));
        }
        return new NewFederation(slug, name, address, brand);
    }

    private static boolean isSlug(String slug) {
        boolean letters = slug.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        return letters && slug.length() >= 2 && slug.length() <= 39 && slug.charAt(0) != '-';
    }

    /** The form keeps what was typed, even when the list beside it cannot be read. */
    private Html show(HttpServletRequest request, HttpStatus status, Form form, @Nullable String cursor) {
        PlatformViews.Rows rows = rows(Call.of(request), cursor);
        return Html.status(
                status,
                "platform/federations",
                pages.page(request, "platform.title"),
                new PlatformViews.Federations(rows, form));
    }

    private PlatformViews.@Nullable Rows rows(Call call, @Nullable String cursor) {
        return services.optional(() -> services.get(
                        Service.IDENTITY, call, PlatformViews.Rows.class, FEDERATIONS + "?cursor={cursor}", cursor))
                .orElse(null);
    }
}
