package org.miteinander.portal.counselling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Reader;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: the conversation of the person who asked and the counsellor who took it. */
@Controller
class CaseController {

    private final CounsellingClient counselling;
    private final Pages pages;
    private final Names names;

    CaseController(CounsellingClient counselling, Pages pages, Names names) {
        this.counselling = counselling;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/{federation}/counselling/cases/{case}")
    Html show(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("case") String id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        CaseJson shown = counselling.one(Call.of(request), federation, id, cursor);
        return show(request, federation, shown, HttpStatus.OK, Form.empty(), false, done);
    }

    @PostMapping("/{federation}/counselling/cases/{case}")
    Html write(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("case") String id) {
        Form form = Form.of(request);
        if (form.value("text").isBlank()) {
            Page page = pages.page(request, "counselling.case.title");
            form.error("text", page.t("counselling.case.text.missing"));
            return again(request, federation, id, form, false, ServiceProblem.of(HttpStatus.UNPROCESSABLE_CONTENT));
        }
        try {
            counselling.write(Call.of(request), federation, id, form.value("text"), form.idempotencyKey());
        } catch (ServiceProblem problem) {
            return refused(request, federation, id, form, false, problem);
        }
        return Html.redirect(path(federation, id) + "?done=sent#last");
    }

    @PostMapping("/{federation}/counselling/cases/{case}/close")
    Html close(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("case") String id) {
        Form form = Form.of(request);
        String reason =
                form.value("reason").isBlank() ? null : form.value("reason").strip();
        try {
            counselling.close(Call.of(request), federation, id, reason);
        } catch (ServiceProblem problem) {
            return refused(request, federation, id, form, true, problem);
        }
        return Html.redirect(path(federation, id) + "?done=closed");
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/counselling/cases/{case}/close")
    Html back(@PathVariable("federation") String federation, @PathVariable("case") String id) {
        return Html.redirect(path(federation, id));
    }

    private Html refused(
            HttpServletRequest request,
            String federation,
            String id,
            Form form,
            boolean closing,
            ServiceProblem problem) {
        if (problem.endsForm()) {
            throw problem;
        }
        return again(request, federation, id, form.take(problem, closing ? "reason" : "text"), closing, problem);
    }

    /** The conversation with what was typed; when it cannot be read any more, the refusal alone. */
    private Html again(
            HttpServletRequest request,
            String federation,
            String id,
            Form form,
            boolean closing,
            ServiceProblem refusal) {
        CaseJson shown;
        try {
            shown = counselling.one(Call.of(request), federation, id, null);
        } catch (ServiceProblem unreadable) {
            throw refusal.or(unreadable);
        }
        Form kept = shown.closed() ? form.withoutFields() : form;
        return show(request, federation, shown, refusal.httpStatus(), kept, closing, null);
    }

    private Html show(
            HttpServletRequest request,
            String federation,
            CaseJson shown,
            HttpStatus status,
            Form form,
            boolean closing,
            @Nullable String done) {
        Page page = pages.page(request, "counselling.case.title");
        var people = new ArrayList<@Nullable String>();
        people.add(shown.seeker());
        people.add(shown.counsellor());
        boolean counsellor = !Objects.equals(Reader.of(request).member(), shown.seeker());
        var view = new CounsellingViews.Conversation(
                shown,
                path(federation, shown.id()),
                names.of(page, Call.of(request), people),
                form,
                closing,
                counsellor,
                request.getParameter("cursor") != null,
                Done.text(page, done));
        return Html.status(status, "counselling/case", located(page, counsellor), view);
    }

    private static Page located(Page page, boolean counsellor) {
        return counsellor
                ? page.crumb(page.t("counselling.desk.title"), page.path("counselling/desk"))
                : page.crumb(page.t("counselling.start.title"), page.path("counselling"));
    }

    private static String path(String federation, String id) {
        return "/" + federation + "/counselling/cases/" + LocalPath.encoded(id);
    }
}
