package org.miteinander.portal.counselling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.People;
import org.miteinander.portal.page.Person;

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
     */
    public record Ask(Form form, List<Option> reasons, String terms) {}

    /**
     * A conversation.
     *
     * @param path its page
     * @param form what was sent, if it was refused
     * @param closing whether that was meant to close the conversation
     * @param counsellor whether the reader answers here, and does not ask
     * @param back whether these are earlier messages, and the newest are elsewhere
     */
    public record Conversation(
            CaseJson shown,
            String path,
            People people,
            Form form,
            boolean closing,
            boolean counsellor,
            boolean back,
            String done) {

        /** Who wrote a message, in words. */
        public String author(Page page, CaseJson.Message message) {
            if (message.mine()) {
                return page.t("counselling.case.me");
            }
            if (message.former()) {
                return page.t("counselling.case.former");
            }
            String name = person(message).name();
            return page.t(asked(message) ? "counselling.case.seeker" : "counselling.case.counsellor", name);
        }

        /** Who wrote a message; nobody who is known any more if the case was handed back since. */
        public Person person(CaseJson.Message message) {
            if (message.former()) {
                return people.of(null);
            }
            return people.of(asked(message) ? shown.seeker() : shown.counsellor());
        }

        /** With whom the conversation is; empty when it has ended and there is nobody any more. */
        public String with(Page page) {
            if (counsellor) {
                return page.t(
                        "counselling.case.with-seeker",
                        people.of(shown.seeker()).name());
            }
            String answers = shown.counsellor();
            if (answers == null) {
                return shown.closed() ? "" : page.t("counselling.case.with-nobody");
            }
            return page.t(
                    shown.closed() ? "counselling.case.was-with" : "counselling.case.with-counsellor",
                    people.of(answers).name());
        }

        /** The form that was refused, or an empty one in the place of the other. */
        public Form form(boolean toClose) {
            return toClose == closing ? form : Form.empty();
        }

        /** What was typed into the form that was refused. */
        public String unsent() {
            return form.value(closing ? "reason" : "text");
        }

        private static boolean asked(CaseJson.Message message) {
            return message.from().equals("SEEKER");
        }
    }

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
