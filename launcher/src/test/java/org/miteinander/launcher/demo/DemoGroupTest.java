package org.miteinander.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGroupTest {
    private static final int PAGE = 20;

    @Test
    void there_are_some_twenty_groups_of_all_four_types_with_a_few_hundred_posts() throws IOException {
        List<DemoGroup> groups = DemoGroup.all();
        assertThat(groups).hasSizeBetween(18, 26);
        for (String federation : List.of(DemoPerson.RHEUMA, DemoPerson.SEELEN)) {
            assertThat(groups)
                    .filteredOn(group -> group.federation().equals(federation))
                    .extracting(DemoGroup::visibility)
                    .contains("OPEN", "MODERATED", "CLOSED", "HIDDEN");
        }
        assertThat(groups.stream().flatMap(group -> group.topics().stream()))
                .anyMatch(topic -> topic.posts().size() > 2 * PAGE);
        assertThat(posts(groups)).hasSizeGreaterThan(300).anyMatch(DemoGroup.Post::waits);
    }

    @Test
    void only_members_of_the_federation_write_there() throws IOException {
        for (DemoGroup group : DemoGroup.all()) {
            Set<String> members = DemoPerson.ALL.stream()
                    .filter(person -> person.memberships().containsKey(group.federation()))
                    .map(DemoPerson::login)
                    .collect(Collectors.toSet());
            assertThat(members).containsAll(group.authors());
        }
    }

    @Test
    void no_text_shows_a_login_name() throws IOException {
        Set<String> names = new HashSet<>();
        for (DemoPerson person : DemoPerson.ALL) {
            names.add(person.login());
            names.add(person.login().replaceAll("^seelen-|\\.[a-z]$", ""));
        }
        Pattern name = Pattern.compile(
                "\\b(" + String.join("|", names) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        assertThat(posts(DemoGroup.all()))
                .extracting(DemoGroup.Post::text)
                .noneMatch(text -> name.matcher(text).find());
    }

    @Test
    void nobody_says_the_same_twice_in_a_topic_for_the_second_would_be_taken_for_a_repetition() throws IOException {
        DemoGroup.all().stream()
                .flatMap(group -> group.topics().stream())
                .forEach(topic -> assertThat(topic.posts())
                        .extracting(post -> post.author() + ": " + post.text())
                        .as(topic.title())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "federation-admin",
                "forum-admin",
                "moderator",
                "counsellor",
                "counselling-supervisor",
                "directory-editor"
            })
    void each_role_of_a_federation_is_held_alone_by_somebody(String role) {
        assertThat(DemoPerson.ALL)
                .anyMatch(person -> person.memberships().equals(Map.of(DemoPerson.RHEUMA, List.of(role))));
    }

    @Test
    void each_role_of_the_platform_is_held_by_somebody_of_the_demo() {
        assertThat(DemoPerson.PLATFORM_ROLES.values())
                .containsExactlyInAnyOrder("platform-operator", "register-editor");
        assertThat(DemoPerson.ALL).extracting(DemoPerson::login).containsAll(DemoPerson.PLATFORM_ROLES.keySet());
    }

    @Test
    void no_pseudonym_is_the_login_name() {
        for (DemoPerson person : DemoPerson.ALL) {
            for (String federation : person.memberships().keySet()) {
                assertThat(person.pseudonym(federation)).isNotEqualTo(person.login());
            }
        }
    }

    private static List<DemoGroup.Post> posts(List<DemoGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.topics().stream())
                .flatMap(topic -> topic.posts().stream())
                .toList();
    }
}
