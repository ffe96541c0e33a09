package org.miteinander.directory.entry;

/** @param url http or https */
public record Link(String label, String url) {}
