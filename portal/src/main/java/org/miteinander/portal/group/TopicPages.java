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

    /**
     * The whole page.
     *
     * @param shown which page of the topic: a number from 1, or {@code last}
     * @param session whether the reader's session ended while the form was sent
     */
    Html show(
            HttpServletRequest request,
            TopicAddress address,
            String shown,
            HttpStatus status,
            Form form,
            boolean session) {
        Call call = Call.of(request);
        TopicJson topic = read(call, address, shown);
        Page page = page(request, topic);
        TopicView view = view(page, call, address, topic, form, session);
        return Html.status(status, "group/topic", page, view);
    }

    TopicJson read(Call call, TopicAddress address, String shown) {
        return groups.topic(call, address.federation(), address.group(), address.topic(), number(shown));
    }

    /** The frame of a topic's page; nothing of a closed or hidden group stands in the title of the window. */
    Page page(HttpServletRequest request, TopicJson topic) {
        TopicJson.InGroup group = topic.group();
        Page page = group.visibility().isPrivate()
                ? pages.page(request, "group.topic.title.private")
                : pages.page(request, "group.title", topic.title());
        return page.crumb(page.t("group.list.title"), page.path("groups"))
                .crumb(group.name(), page.path("groups/" + group.id()));
    }

    TopicView view(Page page, Call call, TopicAddress address, TopicJson topic, Form form, boolean session) {
        var ids = new ArrayList<@Nullable String>();
        ids.add(topic.author());
        topic.posts().forEach(post -> ids.add(post.author()));
        People people = names.of(page, call, ids);
        boolean writable = topic.group().may().post() && !topic.locked();
        TopicView.Reply reply = writable || session
                ? new TopicView.Reply(
                        address.path(),
                        form,
                        Integer.toString(topic.page()),
                        topic.lastSeq(),
                        answers(topic, people, form),
                        session,
                        "")
                : null;
        return new TopicView(topic, address.path(), address.groupPath(), people, reply);
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

    private static String number(String shown) {
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
