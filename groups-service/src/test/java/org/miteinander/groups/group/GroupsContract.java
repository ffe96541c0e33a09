package org.miteinander.groups.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aFederation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;

/** What every store of groups keeps. */
public interface GroupsContract {
    Groups groups();

    private static Group aGroup(FederationId federation, String name, Visibility visibility) {
        GroupId id = new GroupId(UUID.randomUUID().toString());
        return Group.founded(id, federation, new Profile(name, "Zweck", visibility, null), NOON);
    }

    private Group added(FederationId federation, String name, Visibility visibility) {
        Group group = aGroup(federation, name, visibility);
        groups().add(group);
        return group;
    }

    private static Profile named(String name) {
        return new Profile(name, "Zweck", Visibility.OPEN, null);
    }

    @Test
    @DisplayName("G-09: a group is invisible to another federation")
    default void a_group_is_found_in_its_federation_only() {
        FederationId here = aFederation();
        Group group = added(here, "Morgensteif", Visibility.OPEN);
        assertThat(groups().find(here, group.id())).contains(group);
        assertThat(groups().findAll(here, List.of(group.id(), new GroupId("nothing"))))
                .containsExactly(group);
        FederationId elsewhere = aFederation();
        assertThat(groups().find(elsewhere, group.id())).isEmpty();
        assertThat(groups().findAll(elsewhere, List.of(group.id()))).isEmpty();
        assertThat(groups().list(GroupFilter.all(elsewhere), null, 20).items()).isEmpty();
    }

    @Test
    default void a_single_read_finds_what_the_filter_accepts_only() {
        FederationId here = aFederation();
        Group hidden = added(here, "Not", Visibility.HIDDEN);
        Group open = added(here, "Mut", Visibility.OPEN);
        GroupFilter stranger = new GroupFilter(here, Set.of(Visibility.OPEN), Set.of(open.id()));
        assertThat(groups().find(stranger, hidden.id())).isEmpty();
        assertThat(groups().find(stranger, open.id())).contains(open);
        GroupFilter insider = new GroupFilter(here, Set.of(), Set.of(hidden.id()));
        assertThat(groups().find(insider, hidden.id())).contains(hidden);
        assertThat(groups().find(insider, open.id())).isEmpty();
        assertThat(groups().find(GroupFilter.all(aFederation()), open.id())).isEmpty();
    }

    @Test
    default void adding_again_changes_nothing() {
        FederationId here = aFederation();
        Group group = added(here, "Morgensteif", Visibility.OPEN);
        groups().add(Group.founded(group.id(), here, named("Anders"), NOON.plusSeconds(1)));
        assertThat(groups().find(here, group.id())).contains(group);
    }

    @Test
    default void a_change_is_stored_on_the_version_before_it_only() {
        FederationId here = aFederation();
        Group group = added(here, "Morgensteif", Visibility.OPEN);
        Group one = group.changed(named("Eins"));
        assertThat(groups().change(one)).isTrue();
        assertThat(groups().change(group.changed(named("Zwei")))).isFalse();
        assertThat(groups().find(here, group.id())).contains(one);
    }

    @Test
    default void a_change_founds_no_group() {
        Group never = aGroup(aFederation(), "Nie", Visibility.OPEN);
        assertThat(groups().change(never)).isFalse();
        assertThat(groups().change(never.changed(named("Doch")))).isFalse();
        assertThat(groups().find(never.federation(), never.id())).isEmpty();
    }

    @Test
    default void a_list_holds_what_the_filter_accepts_by_name_and_goes_on_by_cursor() {
        FederationId here = aFederation();
        Group zorn = added(here, "Zorn", Visibility.MODERATED);
        Group arger = added(here, "Ärger", Visibility.OPEN);
        Group not = added(here, "Not", Visibility.HIDDEN);
        added(here, "Leid", Visibility.HIDDEN);
        added(here, "Mut", Visibility.CLOSED);
        GroupFilter filter =
                new GroupFilter(here, Set.of(Visibility.OPEN, Visibility.MODERATED), Set.of(not.id(), arger.id()));

        Page<Group> first = groups().list(filter, null, 2);
        assertThat(first.items()).containsExactly(arger, not);
        Page<Group> second = groups().list(filter, first.next(), 2);
        assertThat(second.items()).containsExactly(zorn);
        assertThat(second.next()).isNull();
        assertThat(groups().ids(filter)).containsExactlyInAnyOrder(arger.id(), not.id(), zorn.id());
    }
}
