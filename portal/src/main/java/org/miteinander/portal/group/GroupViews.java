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
     * @param session whether the reader's session ended while something was sent
     */
    public record Group(
            GroupJson group,
            List<Person> hosts,
            TopicJson.@Nullable Rows topics,
            boolean topicsAway,
            People people,
            Form form,
            boolean session,
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
            String path,
            String back,
            Form form,
            boolean session,
            @Nullable GroupJson current) {

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
     * @param requests empty for readers who do not decide
     * @param about the member a refused form was about; empty if none
     */
    public record Members(
            GroupJson group,
            List<MemberJson> members,
            @Nullable String next,
            List<MemberJson.Asking> requests,
            People people,
            @Nullable String me,
            Form form,
            String about,
            String done) {

        /** What stands in a field of the form about one member. */
        public String typed(String member, String field) {
            return about.equals(member) ? form.value(field) : "";
        }
    }

    /** A new topic. */
    public record NewTopic(GroupJson group, String path, Form form, boolean session) {}

    /** A post being edited; {@code current} is the newer text when somebody else changed it meanwhile. */
    public record EditPost(
            String path,
            String back,
            Form form,
            boolean session,
            @Nullable String current,
            List<TopicJson.Earlier> history) {}

    /** What was found. */
    public record Search(
            Form form,
            String words,
            List<SearchJson.Hit> hits,
            @Nullable String next) {}
}
