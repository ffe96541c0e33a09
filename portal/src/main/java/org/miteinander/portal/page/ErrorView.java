package org.miteinander.portal.page;

/**
 * What went wrong, on a page of its own.
 *
 * @param detail the sentence of a service; empty if there is none
 * @param sent what came with a form that could not be handled, to be sent again
 * @param secondFactor whether signing in with a second factor would help
 */
public record ErrorView(String detail, Sent sent, boolean secondFactor) {}
