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
import org.miteinander.portal.service.ServiceAway;
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
        return show(request, federation, shown, HttpStatus.OK, Form.empty(), done);
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
            return again(request, federation, id, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        return changed(
                request,
                federation,
                id,
                form,
                "?done=sent#last",
                () -> counselling.write(Call.of(request), federation, id, form.value("text"), form.idempotencyKey()));
    }

    @PostMapping("/{federation}/counselling/cases/{case}/close")
    Html close(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("case") String id) {
        Form form = Form.of(request);
        String reason =
                form.value("reason").isBlank() ? null : form.value("reason").strip();
        return changed(
                request,
                federation,
                id,
                form,
                "?done=closed",
                () -> counselling.close(Call.of(request), federation, id, reason));
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping("/{federation}/counselling/cases/{case}/close")
    Html back(@PathVariable("federation") String federation, @PathVariable("case") String id) {
        return Html.redirect(path(federation, id));
    }

    /** Makes a change and shows the conversation; what was typed stays on the page if the change was not possible. */
    private Html changed(
            HttpServletRequest request, String federation, String id, Form form, String done, Runnable change) {
        try {
            change.run();
            return Html.redirect(path(federation, id) + done);
        } catch (ServiceProblem problem) {
            if (problem.httpStatus() == HttpStatus.NOT_FOUND) {
                throw problem;
            }
            form.take(problem);
            return problem.httpStatus() == HttpStatus.UNAUTHORIZED
                    ? unsent(request, federation, id, HttpStatus.UNAUTHORIZED, form)
                    : again(request, federation, id, problem.httpStatus(), form);
        } catch (ServiceAway _) {
            return unsent(request, federation, id, HttpStatus.SERVICE_UNAVAILABLE, form);
        }
    }

    private Html again(HttpServletRequest request, String federation, String id, HttpStatus status, Form form) {
        CaseJson shown = counselling.one(Call.of(request), federation, id, null);
        return show(request, federation, shown, status, form, null);
    }

    private Html show(
            HttpServletRequest request,
            String federation,
            CaseJson shown,
            HttpStatus status,
            Form form,
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
                counsellor,
                Done.text(page, done));
        return Html.status(status, "counselling/case", located(page, counsellor), view);
    }

    /** The conversation cannot be read now: the typed text alone, to be sent again. */
    private Html unsent(HttpServletRequest request, String federation, String id, HttpStatus status, Form form) {
        Page page = pages.page(request, "counselling.case.title");
        boolean session = status == HttpStatus.UNAUTHORIZED;
        if (!session) {
            form.error("", page.t("counselling.away.kept"));
        }
        boolean closing = form.value("text").isEmpty() && !form.value("reason").isEmpty();
        String path = path(federation, id);
        var view = new CounsellingViews.Unsent(
                path, closing ? path + "/close" : path, closing ? "reason" : "text", form, session);
        return Html.status(status, "counselling/unsent", page, view);
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
