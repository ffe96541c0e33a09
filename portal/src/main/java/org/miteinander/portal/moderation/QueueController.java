package org.miteinander.portal.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.group.Notices;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Htmx;
import org.miteinander.portal.page.LocalPath;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.People;
import org.miteinander.portal.page.Reader;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts that wait for approval: the oldest first, decided in place where scripts run. */
@Controller
class QueueController {

    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final String ITEM = FEDERATION + "/groups/{group}/queue/{item}";

    private final Services services;
    private final Pages pages;
    private final Names names;

    QueueController(Services services, Pages pages, Names names) {
        this.services = services;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/{federation}/queue")
    Html all(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Call call = Call.of(request);
        QueueJson queue = services.get(
                Service.GROUPS, call, QueueJson.class, FEDERATION + "/queue?cursor={cursor}", federation, cursor);
        return list(request, queue, "/" + federation + "/queue", "", done);
    }

    @GetMapping("/{federation}/groups/{group}/queue")
    Html ofGroup(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        QueueJson queue = services.get(
                Service.GROUPS,
                Call.of(request),
                QueueJson.class,
                FEDERATION + "/groups/{group}/queue?cursor={cursor}",
                federation,
                group,
                cursor);
        String name = queue.items().isEmpty() ? "" : queue.items().getFirst().groupName();
        String path = "/" + federation + "/groups/" + LocalPath.encoded(group) + "/queue";
        return list(request, queue, path, name, done);
    }

    @PostMapping("/{federation}/groups/{group}/queue/{item}")
    Html decide(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("item") String item) {
        var place = new Place(federation, group, item);
        Form form = Form.of(request);
        boolean approve = form.value("decision").equals("APPROVE");
        if (!approve && form.value("reason").isBlank()) {
            Page page = pages.page(request, "moderation.title");
            form.error("reason", page.t("moderation.reason.needed"));
            return again(request, place, form, ServiceProblem.of(HttpStatus.UNPROCESSABLE_CONTENT));
        }
        try {
            QueueJson.Decision decided =
                    send(Call.of(request), place, approve, form.value("reason").strip());
            return Htmx.asks(request)
                    ? decided(request, place, form, HttpStatus.OK, decided, false)
                    : Html.redirect(place.back(form) + "?done=" + (approve ? "approved" : "rejected"));
        } catch (ServiceProblem problem) {
            QueueJson.Decision first = QueueJson.Decision.in(problem.body());
            if (problem.is("already-decided") && first != null) {
                return decided(request, place, form, HttpStatus.CONFLICT, first, true);
            }
            if (problem.endsForm()) {
                throw problem;
            }
            return again(request, place, form.take(problem, "reason"), problem);
        }
    }

    /** One post: moderators decide about it, its author sees what became of it and may write again. */
    @GetMapping("/{federation}/groups/{group}/queue/{item}")
    Html one(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @PathVariable("group") String group,
            @PathVariable("item") String id) {
        var place = new Place(federation, group, id);
        Call call = Call.of(request);
        QueueJson.Item item = read(call, place);
        if (item.author() != null && item.author().equals(Reader.of(request).member())) {
            Page page = pages.page(request, "moderation.own.title");
            return Html.ok("moderation/own", page.crumb(item.groupName(), place.groupPath()), own(place, item));
        }
        Page page = pages.page(request, "moderation.title");
        People people = people(page, call, item.author(), item.decided());
        return Html.ok("moderation/one", page, place.entry(item, people, Form.empty(), item.decided(), false));
    }

    private static QueueViews.Own own(Place place, QueueJson.Item item) {
        String topics = place.groupPath() + "/topics/";
        String topic = item.topic();
        String source = item.source();
        Form again = Form.empty().set("text", source == null ? "" : source);
        if (topic == null) {
            String title = item.title();
            return new QueueViews.Own(
                    item, place.groupPath(), topics + "new", again.set("title", title == null ? "" : title));
        }
        return new QueueViews.Own(item, place.groupPath(), topics + LocalPath.encoded(topic) + "#reply", again);
    }

    private QueueJson.Item read(Call call, Place place) {
        return services.get(
                Service.GROUPS, call, QueueJson.Item.class, ITEM, place.federation(), place.group(), place.item());
    }

    private People people(Page page, Call call, @Nullable String author, QueueJson.@Nullable Decision decided) {
        var ids = new ArrayList<@Nullable String>();
        ids.add(author);
        if (decided != null) {
            ids.add(decided.by());
        }
        return names.of(page, call, ids);
    }

    private QueueJson.Decision send(Call call, Place place, boolean approve, String reason) {
        var body = new HashMap<String, @Nullable String>();
        body.put("decision", approve ? "APPROVE" : "REJECT");
        body.put("reason", reason.isEmpty() ? null : reason);
        return services.send(
                HttpMethod.PUT,
                Service.GROUPS,
                call,
                body,
                QueueJson.Decision.class,
                null,
                null,
                ITEM + "/decision",
                place.federation(),
                place.group(),
                place.item());
    }

    private Html list(HttpServletRequest request, QueueJson queue, String path, String group, @Nullable String done) {
        Page page = pages.page(request, "moderation.title");
        var ids = new ArrayList<@Nullable String>();
        queue.items().forEach(item -> ids.add(item.author()));
        People people = names.of(page, Call.of(request), ids);
        var entries = new ArrayList<QueueViews.Entry>();
        for (QueueJson.Item item : queue.items()) {
            String groupPath = page.path("groups/" + item.group());
            entries.add(new QueueViews.Entry(
                    item.id(),
                    item,
                    groupPath + "/queue/" + item.id(),
                    groupPath,
                    path,
                    people,
                    Form.empty(),
                    null,
                    false));
        }
        return Html.ok(
                "moderation/queue",
                page,
                new QueueViews.Queue(entries, group, path, queue.next(), Notices.text(page, done)));
    }

    /** What was decided, by the reader or by somebody who was faster. A reason that was not sent stays readable. */
    private Html decided(
            HttpServletRequest request,
            Place place,
            Form form,
            HttpStatus status,
            QueueJson.Decision decided,
            boolean conflict) {
        Page page = pages.page(request, "moderation.title");
        People people = people(page, Call.of(request), null, decided);
        return show(request, page, status, place.entry(null, people, form, decided, conflict));
    }

    /** The item once more, with the reason as it was typed; the refusal alone when the item cannot be read any more. */
    private Html again(HttpServletRequest request, Place place, Form form, ServiceProblem refusal) {
        Page page = pages.page(request, "moderation.title");
        Call call = Call.of(request);
        QueueJson.Item item;
        try {
            item = read(call, place);
        } catch (ServiceProblem unreadable) {
            throw refusal.or(unreadable);
        }
        QueueJson.Decision decided = item.decided();
        People people = people(page, call, item.author(), decided);
        return show(request, page, refusal.httpStatus(), place.entry(item, people, form, decided, decided != null));
    }

    private static Html show(HttpServletRequest request, Page page, HttpStatus status, QueueViews.Entry entry) {
        return Htmx.asks(request)
                ? Html.fragment(status, "moderation/item", page, entry)
                : Html.status(status, "moderation/one", page, entry);
    }

    private record Place(String federation, String group, String item) {

        String groupPath() {
            return "/" + federation + "/groups/" + LocalPath.encoded(group);
        }

        String back(Form form) {
            String ofGroup = groupPath() + "/queue";
            return form.value("from").equals("all") ? "/" + federation + "/queue" : ofGroup;
        }

        QueueViews.Entry entry(
                QueueJson.@Nullable Item shown,
                People people,
                Form form,
                QueueJson.@Nullable Decision decided,
                boolean conflict) {
            String path = groupPath() + "/queue/" + LocalPath.encoded(item);
            return new QueueViews.Entry(item, shown, path, groupPath(), back(form), people, form, decided, conflict);
        }
    }
}
