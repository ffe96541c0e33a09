package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Htmx;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing a post: with a whole page, or in place where scripts run. What was typed is never lost. */
@Controller
class ReplyController {

    private final GroupsClient groups;
    private final Pages pages;
    private final TopicPages topics;

    ReplyController(GroupsClient groups, Pages pages, TopicPages topics) {
        this.groups = groups;
        this.pages = pages;
        this.topics = topics;
    }

    @PostMapping("/{federation}/groups/{group}/topics/{topic}")
    Html reply(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("topic") String topic) {
        var address = new TopicAddress(federation, group, topic);
        Form form = Form.of(request);
        if (form.value("text").isBlank()) {
            Page page = pages.page(request, "group.topic.title.private");
            form.error("text", page.t("frame.form.required"));
            return again(request, address, form, ServiceProblem.of(HttpStatus.UNPROCESSABLE_CONTENT));
        }
        try {
            String inReplyTo = form.value("inReplyTo");
            TopicJson.Posted posted = groups.reply(
                    Call.of(request),
                    address,
                    form.value("text"),
                    inReplyTo.isEmpty() ? null : inReplyTo,
                    form.idempotencyKey());
            return Htmx.asks(request) ? added(request, address, form, posted) : Html.redirect(place(address, posted));
        } catch (ServiceProblem problem) {
            if (problem.endsForm()) {
                throw problem;
            }
            return again(request, address, form.take(problem, "text"), problem);
        }
    }

    /** The form once more, with everything that was typed. */
    private Html again(HttpServletRequest request, TopicAddress address, Form form, ServiceProblem refusal) {
        if (!Htmx.asks(request)) {
            return topics.again(request, address, refusal, form, Form.empty());
        }
        Page page = pages.page(request, "group.topic.title.private");
        var reply = new TopicView.Reply(
                address.path(),
                form,
                form.value("shown"),
                number(form.value("seen")),
                form.value("answers"),
                form.value("waits").equals("true"),
                "");
        return Html.fragment(refusal.httpStatus(), "group/reply", page, reply);
    }

    /** Everything that is new since the page was shown, or the page where the new post stands. */
    private Html added(HttpServletRequest request, TopicAddress address, Form form, TopicJson.Posted posted) {
        Integer on = posted.page();
        if (on != null && !form.value("shown").equals(on.toString())) {
            return Html.redirect(place(address, posted));
        }
        Call call = Call.of(request);
        TopicJson topic = topics.read(call, address, form.value("shown"));
        Page page = topics.page(request, topic);
        TopicView view = topics.view(page, call, address, topic, Form.empty(), Form.empty(), "");
        String announce = page.t(posted.pending() ? "group.reply.pending" : "group.reply.published");
        var reply = new TopicView.Reply(
                address.path(),
                Form.empty(),
                form.value("shown"),
                topic.lastSeq(),
                "",
                TopicPages.waits(topic),
                announce);
        return Html.fragment(
                HttpStatus.OK, "group/added", page, new TopicView.Added(view, reply, number(form.value("seen"))));
    }

    private static String place(TopicAddress address, TopicJson.Posted posted) {
        if (posted.pending() || posted.page() == null) {
            return address.path() + "?page=last#waiting";
        }
        return address.path() + "?page=" + posted.page() + "#post-" + posted.seq();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
