package org.miteinander.portal.page;

/**
 * What went wrong, on a page of its own.
 *
 * @param detail the sentence of a service; empty if there is none
 * @param typed everything somebody had typed when a form could not be sent, so that it can be copied; empty if nothing
 */
public record ErrorView(String detail, String typed) {}
