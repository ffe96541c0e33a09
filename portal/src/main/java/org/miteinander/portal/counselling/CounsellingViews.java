package org.miteinander.portal.counselling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.People;

/** What the templates of counselling show. */
public final class CounsellingViews {

    private CounsellingViews() {}

    /**
     * The way in.
     *
     * @param about null while counselling-service is away
     * @param cases the reader's own cases; null for somebody who has none to see, or while the service is away
     */
    public record Start(
            @Nullable CounsellingJson about, CaseJson.@Nullable OwnRows cases, boolean offered, String done) {

        public boolean away() {
            return about == null;
        }

        public boolean open() {
            return offered && about != null && about.open();
        }
    }

    /**
     * A new enquiry.
     *
     * @param reasons empty when the federation named none, then the reason is written in own words
     * @param terms the version of the terms; empty if it is not known
     * @param session whether the reader's session ended while the text was sent
     */
    public record Ask(Form form, List<Option> reasons, String terms, boolean session) {}

    /**
     * A conversation.
     *
     * @param path its page
     * @param counsellor whether the reader answers here, and does not ask
     */
    public record Conversation(CaseJson shown, String path, People people, Form form, boolean counsellor, String done) {

        /** Who wrote a message, in words. */
        public String author(Page page, CaseJson.Message message) {
            if (message.mine()) {
                return page.t("counselling.case.me");
            }
            boolean asked = message.from().equals("SEEKER");
            String name = people.of(asked ? shown.seeker() : shown.counsellor()).name();
            return page.t(asked ? "counselling.case.seeker" : "counselling.case.counsellor", name);
        }
    }

    /**
     * Something that could not be sent.
     *
     * @param path the page of the conversation
     * @param action where to send it again
     * @param field the name of the field that holds what was typed
     * @param session whether the reader's session ended
     */
    public record Unsent(String path, String action, String field, Form form, boolean session) {}

    /** The counsellor's lists: those that wait and the own ones. */
    public record Desk(List<DeskList> lists, String done) {}

    /**
     * One list of a counsellor.
     *
     * @param status {@code WAITING}, {@code ACTIVE} or {@code CLOSED}
     * @param rows null while counselling-service is away
     */
    public record DeskList(String status, CaseJson.@Nullable DeskRows rows, People people) {

        public boolean waiting() {
            return status.equals("WAITING");
        }
    }
}
