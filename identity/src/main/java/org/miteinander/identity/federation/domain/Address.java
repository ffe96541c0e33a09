package org.miteinander.identity.federation.domain;

/** How a federation speaks to its readers in German. Names are stored and sent: add, never rename. */
public enum Address {
    DU,
    SIE
}
