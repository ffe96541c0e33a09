package org.miteinander.portal.inbox;

import jakarta.servlet.http.HttpServletRequest;
import org.miteinander.portal.account.AccountClient;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.Reader;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ways into the inboxes that name no federation, as the links in mails do. */
@Controller
class InboxesController {

    private final InboxClient inbox;
    private final AccountClient account;
    private final Pages pages;

    InboxesController(InboxClient inbox, AccountClient account, Pages pages) {
        this.inbox = inbox;
        this.account = account;
        this.pages = pages;
    }

    @GetMapping("/inbox")
    Html overview(HttpServletRequest request) {
        var view = new InboxViews.Overview(account.memberships(Call.of(request)));
        return Html.ok("inbox/overview", pages.page(request, "inbox.overview.title"), view);
    }

    /** From the link in a mail to the notice. Nothing is looked up for somebody who is not signed in. */
    @GetMapping("/inbox/{notice}")
    Html notice(HttpServletRequest request, @PathVariable("notice") String notice) {
        if (!Reader.of(request).signedIn()) {
            throw ServiceProblem.of(HttpStatus.UNAUTHORIZED);
        }
        String federation = inbox.federationOf(Call.of(request), notice);
        return Html.redirect("/" + federation + "/inbox/" + LocalPath.encoded(notice));
    }
}
