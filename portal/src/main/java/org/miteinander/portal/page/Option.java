package org.miteinander.portal.page;

/** One choice of a select or a group of radio buttons. */
public record Option(String value, String label) {}
