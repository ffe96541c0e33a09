package org.miteinander.portal.group;

/** Where a topic is: its federation, its group, its id. */
record TopicAddress(String federation, String group, String topic) {

    /** The page of the topic without its query. */
    String path() {
        return "/" + federation + "/groups/" + group + "/topics/" + topic;
    }

    String groupPath() {
        return "/" + federation + "/groups/" + group;
    }
}
