package org.miteinander.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member can change in one federation: the name, the e-mail address, and what to be told. */
@Controller
class SettingsController {

    private static final Set<String> DONE = Set.of("pseudonym", "address", "address-deleted", "groups");
    private static final Set<String> CHOICES = Set.of("EACH", "DAILY", "NOTHING");

    private final SettingsClient settings;
    private final Services services;
    private final Pages pages;

    SettingsController(SettingsClient settings, Services services, Pages pages) {
        this.settings = settings;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/{federation}/settings")
    Html show(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return show(request, federation, HttpStatus.OK, Form.empty(), done);
    }

    @PostMapping("/{federation}/settings/pseudonym")
    Html rename(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        return changed(
                request,
                federation,
                form,
                "pseudonym",
                () -> settings.rename(
                        Call.of(request), federation, form.value("pseudonym").strip()));
    }

    @PostMapping("/{federation}/settings/address")
    Html address(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        return changed(
                request,
                federation,
                form,
                "address",
                () -> settings.changeMailAddress(
                        Call.of(request), federation, form.value("address").strip()));
    }

    @PostMapping("/{federation}/settings/address/delete")
    Html deleteAddress(HttpServletRequest request, @PathVariable("federation") String federation) {
        settings.deleteMailAddress(Call.of(request), federation);
        return Html.redirect("/" + federation + "/settings?done=address-deleted");
    }

    /** Changes what differs from what was chosen before. */
    @PostMapping("/{federation}/settings/groups")
    Html choose(HttpServletRequest request, @PathVariable("federation") String federation) {
        Form form = Form.of(request);
        Call call = Call.of(request);
        return changed(request, federation, form, "groups", () -> choose(call, federation, form));
    }

    private void choose(Call call, String federation, Form form) {
        for (AccountViews.GroupChoice known : settings.choices(call, federation)) {
            String choice = form.value(known.field());
            if (CHOICES.contains(choice) && !choice.equals(known.choice())) {
                settings.choose(call, federation, known.group(), choice);
            }
        }
    }

    /** Where somebody lands who signed in again after the session ended. */
    @GetMapping({
        "/{federation}/settings/pseudonym",
        "/{federation}/settings/address",
        "/{federation}/settings/address/delete",
        "/{federation}/settings/groups"
    })
    Html back(@PathVariable("federation") String federation) {
        return Html.redirect("/" + federation + "/settings");
    }

    private Html changed(HttpServletRequest request, String federation, Form form, String part, Runnable change) {
        try {
            change.run();
            return Html.redirect("/" + federation + "/settings?done=" + part);
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return show(request, federation, problem.httpStatus(), form.take(problem, part), "");
        }
    }

    /** What was typed stays; the rest is read again. */
    private Html show(HttpServletRequest request, String federation, HttpStatus status, Form form, String done) {
        Call call = Call.of(request);
        String pseudonym =
                services.optional(() -> settings.pseudonym(call, federation)).orElse(null);
        SettingsClient.@Nullable MailAddress address =
                services.optional(() -> settings.mailAddress(call, federation)).orElse(null);
        List<AccountViews.GroupChoice> groups =
                services.optional(() -> settings.choices(call, federation)).orElse(null);
        if (pseudonym != null && form.value("pseudonym").isEmpty()) {
            form.set("pseudonym", pseudonym);
        }
        if (groups != null) {
            groups.stream()
                    .filter(group -> form.value(group.field()).isEmpty())
                    .forEach(group -> form.set(group.field(), group.choice()));
        }
        Page page = pages.page(request, "account.settings.title");
        String told = DONE.contains(done) ? page.t("account.done." + done) : "";
        var view = new AccountViews.Settings(form, pseudonym != null, address, groups, told);
        return Html.status(status, "account/settings", page, view);
    }
}
