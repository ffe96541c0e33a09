package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Names;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.page.People;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the page of a topic: one call for the topic, names and branding from memory, the unread count beside it. */
@Component
class TopicPages {

    private final GroupsClient groups;
    private final Pages pages;
    private final Names names;

    TopicPages(GroupsClient groups, Pages pages, Names names) {
        this.groups = groups;
        this.pages = pages;
        this.names = names;
    }

    /** The whole page; {@code shown} is which page of the topic: a number from 1, or {@code last}. */
    Html show(HttpServletRequest request, TopicAddress address, String shown, Form reply, @Nullable String done) {
        return show(request, address, shown, HttpStatus.OK, reply, Form.empty(), done);
    }

    /**
     * The page once more after something was refused. When it cannot be read any more either, the refusal has a page of
     * its own, which gives back what was sent.
     */
    Html again(HttpServletRequest request, TopicAddress address, ServiceProblem refusal, Form reply, Form manage) {
        String shown = reply.value("shown").isEmpty() ? manage.value("shown") : reply.value("shown");
        try {
            return show(request, address, shown, refusal.httpStatus(), reply, manage, null);
        } catch (ServiceProblem unreadable) {
            throw refusal.or(unreadable);
        }
    }

    private Html show(
            HttpServletRequest request,
            TopicAddress address,
            String shown,
            HttpStatus status,
            Form reply,
            Form manage,
            @Nullable String done) {
        Call call = Call.of(request);
        TopicJson topic = read(call, address, shown);
        Page page = page(request, topic);
        TopicView view = view(page, call, address, topic, reply, manage, Notices.text(page, done));
        return Html.status(status, "group/topic", page, view);
    }

    TopicJson read(Call call, TopicAddress address, String shown) {
        return groups.topic(call, address.federation(), address.group(), address.topic(), number(shown));
    }

    /** The frame of a topic's page; nothing of a closed or hidden group stands in the title of the window. */
    Page page(HttpServletRequest request, TopicJson topic) {
        TopicJson.InGroup group = topic.group();
        String title = topic.title();
        Page page;
        if (group.visibility().isPrivate()) {
            page = pages.page(request, "group.topic.title.private");
        } else {
            page = title == null
                    ? pages.page(request, "group.topic.deleted")
                    : pages.page(request, "group.title", title);
        }
        return page.crumb(page.t("group.list.title"), page.path("groups"))
                .crumb(group.name(), page.path("groups/" + group.id()));
    }

    TopicView view(Page page, Call call, TopicAddress address, TopicJson topic, Form reply, Form manage, String done) {
        var ids = new ArrayList<@Nullable String>();
        ids.add(topic.author());
        topic.posts().forEach(post -> ids.add(post.author()));
        People people = names.of(page, call, ids);
        boolean writable = topic.opened() && topic.group().may().post() && !topic.locked();
        String title = topic.title();
        if (manage.value("title").isEmpty() && title != null) {
            manage.set("title", title);
        }
        return new TopicView(
                topic,
                address.path(),
                address.groupPath(),
                people,
                writable ? reply(address, topic, people, reply) : null,
                writable ? Form.empty() : reply.withoutFields(),
                manage,
                done);
    }

    private static TopicView.Reply reply(TopicAddress address, TopicJson topic, People people, Form form) {
        return new TopicView.Reply(
                address.path(),
                form,
                Integer.toString(topic.page()),
                topic.lastSeq(),
                answers(topic, people, form),
                waits(topic),
                "");
    }

    /** Whether what the reader writes here waits for approval. */
    static boolean waits(TopicJson topic) {
        TopicJson.InGroup group = topic.group();
        return group.visibility() == Visibility.MODERATED && !group.may().moderate();
    }

    private static String answers(TopicJson topic, People people, Form form) {
        String answered = form.value("inReplyTo");
        for (TopicJson.Post post : topic.posts()) {
            if (post.id().equals(answered)) {
                return people.of(post.author()).name();
            }
        }
        return "";
    }

    /** What was asked for as a number: one from 1, or {@code last}. */
    static String number(String shown) {
        if (shown.equals("last")) {
            return shown;
        }
        boolean digits = !shown.isEmpty() && shown.length() < 7;
        for (int i = 0; i < shown.length(); i++) {
            digits &= shown.charAt(i) >= '0' && shown.charAt(i) <= '9';
        }
        return digits ? shown : "1";
    }
}
