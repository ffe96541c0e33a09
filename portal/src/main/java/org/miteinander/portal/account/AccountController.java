package org.miteinander.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.miteinander.portal.site.SignInSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody's account: where one is a member, how one signs in, and deleting everything. */
@Controller
class AccountController {

    private static final String OPERATOR = "platform-operator";
    private static final String DELETE = "/account/delete";

    private final AccountClient account;
    private final Services services;
    private final Pages pages;
    private final SignInSettings signIn;

    AccountController(AccountClient account, Services services, Pages pages, SignInSettings signIn) {
        this.account = account;
        this.services = services;
        this.pages = pages;
        this.signIn = signIn;
    }

    @GetMapping("/account")
    Html show(HttpServletRequest request) {
        Page page = signedIn(request, "account.title");
        Optional<List<Membership>> memberships = services.optional(() -> account.memberships(Call.of(request)));
        var view = new AccountViews.Account(
                memberships.orElse(null), signIn.accountConsole(), page.chrome().has(OPERATOR));
        return Html.ok("account/account", page, view);
    }

    @GetMapping(DELETE)
    Html ask(HttpServletRequest request) {
        signedIn(request, "account.delete.title");
        return ask(request, HttpStatus.OK, Form.empty());
    }

    /** Deletes everything. Whoever signed in a while ago signs in again first. */
    @PostMapping(DELETE)
    Html delete(HttpServletRequest request) {
        Page page = signedIn(request, "account.delete.title");
        Form form = Form.of(request);
        if (!form.value("sure").equals("true")) {
            form.error("sure", page.t("account.delete.sure.missing"));
            return ask(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        try {
            account.delete(Call.of(request));
            return Html.redirect("/account/goodbye");
        } catch (ServiceProblem problem) {
            if (problem.is("sign-in-again")) {
                return Html.redirect("/login?fresh=1&return=" + DELETE);
            }
            if (problem.endsForm()) {
                throw problem;
            }
            return ask(request, problem.httpStatus(), form.take(problem, "sure"));
        } catch (ServiceAway _) {
            form.error("", page.t("account.delete.away"));
            return ask(request, HttpStatus.SERVICE_UNAVAILABLE, form);
        }
    }

    /** The last page: nothing is left to do but to close the session in this browser. */
    @GetMapping("/account/goodbye")
    Html goodbye(HttpServletRequest request) {
        Page page = pages.page(request, "account.goodbye.title");
        return Html.ok("account/goodbye", page, page.chrome());
    }

    private Html ask(HttpServletRequest request, HttpStatus status, Form form) {
        Page page = pages.page(request, "account.delete.title");
        Optional<List<Membership>> memberships = services.optional(() -> account.memberships(Call.of(request)));
        return Html.status(
                status,
                "account/delete",
                page.crumb(page.t("account.title"), "/account"),
                new AccountViews.Delete(memberships.orElse(null), form));
    }

    private Page signedIn(HttpServletRequest request, String titleKey) {
        Page page = pages.page(request, titleKey);
        if (!page.signedIn()) {
            throw ServiceProblem.of(HttpStatus.UNAUTHORIZED);
        }
        return page;
    }
}
