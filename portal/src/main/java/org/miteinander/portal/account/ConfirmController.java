package org.miteinander.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Confirming an e-mail address. Opening the link changes nothing, because mail programs open links on their own; the
 * button on the page does.
 */
@Controller
class ConfirmController {

    private final SettingsClient settings;
    private final Pages pages;

    ConfirmController(SettingsClient settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/confirm/{token}")
    Html ask(HttpServletRequest request, @PathVariable("token") String token) {
        return show(request, HttpStatus.OK, token, "ASK");
    }

    @PostMapping("/confirm/{token}")
    Html confirm(HttpServletRequest request, @PathVariable("token") String token) {
        try {
            settings.confirmMailAddress(Call.of(request), token);
            return show(request, HttpStatus.OK, token, "DONE"); // not behind an address that anybody could be sent to
        } catch (ServiceProblem problem) {
            if (problem.httpStatus() == HttpStatus.NOT_FOUND) {
                return show(request, HttpStatus.NOT_FOUND, token, "UNKNOWN");
            }
            throw problem;
        }
    }

    private Html show(HttpServletRequest request, HttpStatus status, String token, String state) {
        var view = new AccountViews.Confirm("/confirm/" + LocalPath.encoded(token), state);
        return Html.status(status, "account/confirm", pages.page(request, "account.confirm.title"), view);
    }
}
