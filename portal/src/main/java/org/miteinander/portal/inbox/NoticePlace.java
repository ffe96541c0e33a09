package org.miteinander.portal.inbox;

import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.LocalPath;

/** Where the thing is that a notice is about. */
final class NoticePlace {

    private NoticePlace() {}

    /** A page of the federation; the inbox itself for a notice of a kind these pages do not know. */
    static String of(String federation, NoticeJson notice) {
        String start = "/" + federation;
        return switch (notice.kind()) {
            case "POST", "REPLY", "POST_APPROVED" -> post(start, notice);
            case "POST_REJECTED" -> group(start, notice.group(), item(notice, ""), "/groups");
            case "PENDING_POST" -> group(start, notice.group(), item(notice, "/queue"), "/queue");
            case "JOIN_ASKED" -> group(start, notice.group(), "/members", "/groups");
            case "JOINED", "JOIN_REFUSED", "INVITED" -> group(start, notice.group(), "", "/groups");
            case "ENQUIRY" -> start + "/counselling/desk";
            case "CASE_TAKEN", "CASE_MESSAGE", "CASE_HANDED_BACK", "CASE_CLOSED", "CASE_CLOSED_BY_SEEKER" ->
                conversation(start, notice.conversation());
            default -> start + "/inbox";
        };
    }

    /** Where a post is decided about, and where its author reads the decision. */
    private static String item(NoticeJson notice, String otherwise) {
        String item = notice.item();
        return item == null ? otherwise : "/queue/" + LocalPath.encoded(item);
    }

    private static String post(String start, NoticeJson notice) {
        String topic = notice.topic();
        if (notice.group() == null || topic == null) {
            return group(start, notice.group(), "", "/groups");
        }
        String path = group(start, notice.group(), "/topics/" + LocalPath.encoded(topic), "");
        String page = notice.page() == null ? "last" : notice.page().toString();
        return path + "?page=" + page + (notice.seq() == null ? "" : "#post-" + notice.seq());
    }

    private static String group(String start, @Nullable String group, String rest, String otherwise) {
        return group == null ? start + otherwise : start + "/groups/" + LocalPath.encoded(group) + rest;
    }

    private static String conversation(String start, @Nullable String id) {
        return start + "/counselling" + (id == null ? "" : "/cases/" + LocalPath.encoded(id));
    }
}
