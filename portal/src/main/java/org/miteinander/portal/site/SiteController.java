package org.miteinander.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page of the platform and the pages that explain it. */
@Controller
class SiteController {

    private final Pages pages;
    private final Services services;
    private final FederationList federations;
    private final Operator operator;
    private final Contact contact;

    SiteController(Pages pages, Services services, FederationList federations, Operator operator, Contact contact) {
        this.pages = pages;
        this.services = services;
        this.federations = federations;
        this.operator = operator;
        this.contact = contact.or(operator);
    }

    @GetMapping("/")
    Html home(HttpServletRequest request) {
        Page page = pages.page(request, "site.home.title");
        Optional<List<FederationLink>> found =
                services.optional(() -> federations.all(page.chrome().language()));
        return Html.ok("site/home", page, new SiteViews.Home(Form.empty(), found.orElse(List.of()), found.isEmpty()));
    }

    @GetMapping("/help")
    Html help(HttpServletRequest request) {
        return Html.ok("site/help", pages.page(request, "site.help.title"), contact);
    }

    @GetMapping("/about")
    Html about(HttpServletRequest request) {
        return Html.ok("site/about", pages.page(request, "site.about.title"), operator);
    }

    @GetMapping("/accessibility")
    Html accessibility(HttpServletRequest request) {
        return Html.ok("site/accessibility", pages.page(request, "site.accessibility.title"), contact);
    }

    /** The channel for feedback is a person, by mail or phone; this address leads there. */
    @GetMapping("/feedback")
    Html feedback() {
        return Html.redirect("/accessibility#contact");
    }

    @GetMapping({"/privacy", "/{federation}/privacy"})
    Html privacy(HttpServletRequest request) {
        Page page = pages.page(request, "site.privacy.title");
        return Html.ok("site/privacy", page, legal(page.federation()));
    }

    @GetMapping({"/imprint", "/{federation}/imprint"})
    Html imprint(HttpServletRequest request) {
        Page page = pages.page(request, "site.imprint.title");
        return Html.ok("site/imprint", page, legal(page.federation()));
    }

    private SiteViews.Legal legal(@Nullable FederationView federation) {
        return new SiteViews.Legal(operator, federation);
    }
}
