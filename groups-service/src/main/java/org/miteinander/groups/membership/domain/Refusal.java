package org.miteinander.groups.membership.domain;

/** Why nothing changed although somebody wanted it. */
public enum Refusal {
    /** Also the answer for a hidden group to whoever may not know it. */
    NO_SUCH_GROUP,
    NOT_WELCOME,
    ALREADY_MEMBER,
    ALREADY_ASKED,
    /** Only who asked or was invited gets in; nobody is put into a group. */
    NOT_ASKED,
    NOT_ALLOWED,
    /** Others changed the same membership again and again meanwhile. */
    TOO_BUSY
}
