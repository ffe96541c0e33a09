package org.miteinander.portal.service;

/** What a service says about one field of a form, in the reader's language. */
public record FieldError(String field, String message) {}
