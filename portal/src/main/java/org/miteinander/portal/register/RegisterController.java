package org.miteinander.portal.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Searching the register, and one entry. Nobody needs an account for either. */
@Controller
class RegisterController {

    private final RegisterClient register;
    private final Services services;
    private final Pages pages;

    RegisterController(RegisterClient register, Services services, Pages pages) {
        this.register = register;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/search")
    Html search(HttpServletRequest request) {
        Form form = Form.of(request);
        SearchQuery query = SearchQuery.of(form);
        form.set("kind", query.kind());
        Page page = pages.page(request, "register.search.title");
        SearchJson found = services.optional(() -> register.search(Call.of(request), query))
                .orElse(null);
        var view = new RegisterViews.Search(query, form, found);
        if (view.placeUnknown()) {
            form.error("place", page.t("register.place.unknown", query.place()));
        }
        HttpStatus status = found == null ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return Html.status(status, "register/search", page, view);
    }

    @GetMapping("/entries/{id}")
    Html entry(HttpServletRequest request, @PathVariable("id") String id) {
        EntryJson entry = register.entry(Call.of(request), id);
        Page page = pages.page(request, "register.entry.title", entry.name());
        EntryJson.@Nullable Point own = entry.own();
        List<RegisterViews.Point> points =
                entry.others().stream().map(point -> point(page, point)).toList();
        var view = new RegisterViews.Entry(
                entry,
                own == null ? null : point(page, own),
                points,
                Days.words(page, entry.checkedAt()),
                Days.words(page, entry.updatedAt()));
        return Html.ok("register/entry", page.crumb(page.t("register.search.title"), "/search"), view);
    }

    private static RegisterViews.Point point(Page page, EntryJson.Point point) {
        EntryJson.@Nullable Opening opening = point.opening();
        return opening == null
                ? new RegisterViews.Point(point, List.of(), "")
                : new RegisterViews.Point(
                        point, OpeningHours.week(page, opening), Days.words(page, opening.updatedAt()));
    }
}
