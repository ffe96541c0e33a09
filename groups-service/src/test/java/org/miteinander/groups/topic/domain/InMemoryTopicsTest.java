package org.miteinander.groups.topic.domain;

class InMemoryTopicsTest implements TopicsContract {
    private final Topics topics = new InMemoryTopics();

    @Override
    public Topics topics() {
        return topics;
    }
}
