package org.miteinander.portal.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.GroupJson;
import org.miteinander.portal.group.GroupsClient;
import org.miteinander.portal.group.Notices;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page of a federation: what it is, and the ways from here. */
@Controller
class HomeController {

    private static final int GROUPS_SHOWN = 6;

    private final GroupsClient groups;
    private final Services services;
    private final Pages pages;

    HomeController(GroupsClient groups, Services services, Pages pages) {
        this.groups = groups;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}")
    Html home(
            HttpServletRequest request,
            @PathVariable("federation") String slug,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Page page = pages.page(request, "federation.home.title");
        FederationView federation = page.federation();
        if (federation == null) {
            throw ServiceProblem.notFound();
        }
        Optional<GroupJson.Rows> rows = services.optional(() -> groups.groups(Call.of(request), slug, null));
        List<GroupJson.Row> shown = rows.map(
                        found -> found.items().stream().limit(GROUPS_SHOWN).toList())
                .orElse(List.of());
        var view = new FederationViews.Home(federation, shown, rows.isEmpty(), Notices.text(page, done));
        return Html.ok("federation/home", page, view);
    }
}
