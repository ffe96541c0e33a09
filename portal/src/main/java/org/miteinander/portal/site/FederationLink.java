package org.miteinander.portal.site;

/** A federation in a list of federations; without a claim it is empty. */
public record FederationLink(String slug, String name, String claim) {}
