package org.miteinander.portal.counselling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What counselling is, the first enquiry, and the reader's own cases. */
@Controller
class AskController {

    private static final String TERMS = "termsVersion";

    private final CounsellingClient counselling;
    private final Services services;
    private final Pages pages;

    AskController(CounsellingClient counselling, Services services, Pages pages) {
        this.counselling = counselling;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}/counselling")
    Html start(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Call call = Call.of(request);
        Page page = pages.page(request, "counselling.start.title");
        Optional<CounsellingJson> about = services.optional(() -> counselling.about(call, federation));
        Optional<CaseJson.OwnRows> cases = about.isPresent() && page.chrome().member()
                ? services.optional(() -> counselling.own(call, federation, cursor))
                : Optional.empty();
        FederationView shown = page.federation();
        boolean offered = shown != null && shown.counselling();
        var view = new CounsellingViews.Start(about.orElse(null), cases.orElse(null), offered, Done.text(page, done));
        return Html.ok("counselling/start", page, view);
    }

    @GetMapping("/{federation}/counselling/new")
    Html form(HttpServletRequest request, @PathVariable("federation") String federation) {
        Page page = pages.page(request, "counselling.ask.title");
        if (!page.signedIn()) {
            throw ServiceProblem.of(HttpStatus.UNAUTHORIZED);
        }
        if (!page.chrome().member()) {
            String back = "/" + federation + "/counselling/new";
            return Html.redirect("/" + federation + "/join?return=" + LocalPath.encoded(back));
        }
        return show(request, federation, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/{federation}/counselling/new")
    Html send(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        Page page = pages.page(request, "counselling.ask.title");
        CounsellingClient.Enquiry enquiry = enquiry(page, form);
        if (form.hasErrors()) {
            return show(request, federation, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        try {
            String id = counselling.ask(Call.of(request), federation, enquiry, form.idempotencyKey());
            return Html.redirect("/" + federation + "/counselling/cases/" + LocalPath.encoded(id) + "?done=asked");
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            form.take(problem, "reason", "subject", "text", "termsAccepted", TERMS);
            return show(request, federation, problem.httpStatus(), form);
        } catch (ServiceAway _) {
            form.error("", page.t("counselling.away.kept"));
            return show(request, federation, HttpStatus.SERVICE_UNAVAILABLE, form);
        }
    }

    /** What is missing is said at once, for every field. */
    private static CounsellingClient.Enquiry enquiry(Page page, Form form) {
        String reason = Reasons.chosen(page, form);
        boolean accepted = form.value("termsAccepted").equals("true");
        if (reason.isEmpty()) {
            form.error("reason", page.t("counselling.ask.reason.missing"));
        }
        if (form.value("subject").isBlank()) {
            form.error("subject", page.t("counselling.ask.subject.missing"));
        }
        if (form.value("text").isBlank()) {
            form.error("text", page.t("counselling.ask.text.missing"));
        }
        if (!accepted) {
            form.error("termsAccepted", page.t("counselling.ask.terms.missing"));
        }
        String terms = form.value(TERMS);
        if (terms.isEmpty()) {
            form.error(TERMS, page.t("counselling.ask.terms.changed"));
        }
        return new CounsellingClient.Enquiry(
                reason, form.value("subject").strip(), form.value("text"), accepted, terms);
    }

    /** Nobody agrees to terms that were not on the page: with other ones, the agreement is asked for again. */
    private static void renew(Page page, Form form, String terms) {
        String seen = form.value(TERMS);
        if (!seen.isEmpty() && !seen.equals(terms) && form.errors(TERMS).isEmpty()) {
            form.error(TERMS, page.t("counselling.ask.terms.changed"));
        }
        if (!form.errors(TERMS).isEmpty()) {
            form.set("termsAccepted", "");
        }
        form.set(TERMS, terms);
    }

    private Html show(HttpServletRequest request, String federation, HttpStatus status, Form form) {
        Page page = pages.page(request, "counselling.ask.title");
        CounsellingJson about = services.optional(() -> counselling.about(Call.of(request), federation))
                .orElse(null);
        String terms = about == null ? "" : Objects.requireNonNullElse(about.terms(), "");
        if (!terms.isEmpty()) {
            renew(page, form, terms);
        }
        var view = new CounsellingViews.Ask(form, Reasons.options(page), terms);
        return Html.status(
                status,
                "counselling/ask",
                page.crumb(page.t("counselling.start.title"), page.path("counselling")),
                view);
    }
}
