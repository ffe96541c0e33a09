package org.miteinander.groups.group;

class InMemoryGroupsTest implements GroupsContract {
    private final Groups groups = new InMemoryGroups();

    @Override
    public Groups groups() {
        return groups;
    }
}
