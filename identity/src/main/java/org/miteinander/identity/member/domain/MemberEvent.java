package org.miteinander.identity.member.domain;

import java.util.Set;

/** What others are told about a membership; whose it is stands on the membership it is stored with. */
public sealed interface MemberEvent {
    record Joined(Set<String> roles) implements MemberEvent {}

    record RolesChanged(Set<String> roles) implements MemberEvent {}

    record Renamed() implements MemberEvent {}

    record Erased() implements MemberEvent {}
}
