package org.miteinander.portal.counselling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Rights;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counsellor's list: what waits, oldest first, and the own cases. */
@Controller
class DeskController {

    private static final String COUNSELLOR = "counsellor";
    private static final List<String> STATUSES = List.of("WAITING", "ACTIVE", "CLOSED");

    private final CounsellingClient counselling;
    private final Services services;
    private final Pages pages;
    private final Names names;

    DeskController(CounsellingClient counselling, Services services, Pages pages, Names names) {
        this.counselling = counselling;
        this.services = services;
        this.pages = pages;
        this.names = names;
    }

    /** Everything at once, or one list from a cursor on. */
    @GetMapping("/{federation}/counselling/desk")
    Html desk(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "list", defaultValue = "") String list,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Rights.require(request, COUNSELLOR);
        Page page = pages.page(request, "counselling.desk.title");
        String only = list.toUpperCase(Locale.ROOT);
        var lists = new ArrayList<CounsellingViews.DeskList>();
        for (String status : STATUSES.contains(only) ? List.of(only) : STATUSES) {
            lists.add(list(page, Call.of(request), federation, status, STATUSES.contains(only) ? cursor : null));
        }
        String told = done.equals("already-taken") ? page.t("counselling.desk.already-taken") : "";
        return Html.ok("counselling/desk", page, new CounsellingViews.Desk(List.copyOf(lists), told));
    }

    /** Takes a case. Somebody else who was faster leads back to the list (B-15). */
    @PostMapping("/{federation}/counselling/desk/{case}/take")
    Html take(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("case") String id) {
        try {
            counselling.take(Call.of(request), federation, id);
            return Html.redirect("/" + federation + "/counselling/cases/" + LocalPath.encoded(id) + "?done=taken");
        } catch (ServiceProblem problem) {
            if (problem.is("already-taken")) {
                return Html.redirect("/" + federation + "/counselling/desk?done=already-taken");
            }
            throw problem;
        }
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/counselling/desk/{case}/take")
    Html back(@PathVariable("federation") String federation) {
        return Html.redirect("/" + federation + "/counselling/desk");
    }

    private CounsellingViews.DeskList list(
            Page page, Call call, String federation, String status, @Nullable String cursor) {
        CaseJson.DeskRows rows = services.optional(() -> counselling.desk(call, federation, status, cursor))
                .orElse(null);
        var seekers = new ArrayList<@Nullable String>();
        if (rows != null) {
            rows.items().forEach(row -> seekers.add(row.seeker()));
        }
        return new CounsellingViews.DeskList(status, rows, names.of(page, call, seekers));
    }
}
