package org.miteinander.portal.group;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.People;
import org.miteinander.portal.page.Person;

/** What the templates of groups show. */
public final class GroupViews {

    private GroupViews() {}

    /** The list of groups. */
    public record Groups(
            List<GroupJson.Row> items, @Nullable String next, boolean mayCreate, String done) {}

    /**
     * One group.
     *
     * @param topics null when the reader may not know them, or when they could not be read
     * @param topicsAway whether they should be here but could not be read
     */
    public record Group(
            GroupJson group,
            List<Person> hosts,
            TopicJson.@Nullable Rows topics,
            boolean topicsAway,
            People people,
            Form form,
            String done) {

        public boolean isMember() {
            return group.standing().belongs();
        }
    }

    /**
     * The words of a group in a form.
     *
     * @param path where the form is sent
     * @param current how the group reads now, when somebody else changed it meanwhile
     */
    public record Edit(
            String path, String back, Form form, @Nullable GroupJson current) {

        public boolean isNew() {
            return path.endsWith("/groups/new");
        }

        /** The four types, each with what it means. */
        public static List<Option> types(Page page) {
            return Stream.of(Visibility.values())
                    .map(type -> new Option(type.name(), page.t("group.type." + type + ".how")))
                    .toList();
        }
    }

    /**
     * The members of a group.
     *
     * @param cursor where this page of the list begins; empty for the first one
     * @param requests empty for readers who do not decide
     * @param suffix of the ids in the form that was refused; empty if it is not one about a member
     * @param unsent what was typed into a form that is not here any more; empty if nothing was
     */
    public record Members(
            GroupJson group,
            List<MemberJson> members,
            String cursor,
            @Nullable String next,
            MemberJson.Requests requests,
            People people,
            @Nullable String me,
            Form form,
            String suffix,
            String unsent,
            String done) {

        /** The form about a member with this suffix: as it was sent if it was refused, else as it is at first. */
        public Form form(String wanted, Form first) {
            return suffix.equals(wanted) ? form : first;
        }

        /** The roles a host gives. */
        public static List<Option> roles(Page page) {
            return Stream.of(Standing.MEMBER, Standing.MODERATOR, Standing.HOST)
                    .map(role -> new Option(role.name(), page.t("group.standing." + role)))
                    .toList();
        }
    }

    /** A new topic. */
    public record NewTopic(GroupJson group, String path, Form form) {}

    /** A post being edited; {@code current} is the newer text when somebody else changed it meanwhile. */
    public record EditPost(
            String path, String back, Form form, @Nullable String current) {

        /** Whether the new text will wait for approval. */
        public boolean waits() {
            return form.value("waits").equals("true");
        }
    }

    /** The texts a post had; {@code now} is the one it has. */
    public record History(String back, String now, List<TopicJson.Earlier> earlier) {}

    /** What was found. */
    public record Search(
            Form form,
            String words,
            List<SearchJson.Hit> hits,
            @Nullable String next) {}
}
