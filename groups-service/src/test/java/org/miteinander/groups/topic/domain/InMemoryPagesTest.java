package org.miteinander.groups.topic.domain;

class InMemoryPagesTest implements PagesContract {
    private final Pages pages = new InMemoryPages();

    @Override
    public Pages pages() {
        return pages;
    }
}
