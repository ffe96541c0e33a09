package org.miteinander.notifications.notice.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/** Whom a notice is for. */
public sealed interface Audience {
    /**
     * Everybody in the group who wants to hear of its posts.
     *
     * @param answered gets a REPLY instead, if they are still in the group
     */
    record Group(
            String group,
            @Nullable MemberId author,
            @Nullable MemberId answered) implements Audience {}

    /**
     * Whoever decides in the group: its moderators and hosts, and the federation's forum administrators.
     *
     * @param posts whether it is about posts: in a public group the federation's moderators decide about them too
     */
    record Deciding(String group, MemberId except, boolean posts) implements Audience {}

    /** Whoever wrote something in the group, if they may still read it. */
    record Author(String group, MemberId member) implements Audience {}

    record One(MemberId member) implements Audience {}

    record Counsellors(MemberId except) implements Audience {}

    record Nobody() implements Audience {}
}
