package org.miteinander.portal.site;

/**
 * A federation in a list of federations; without a claim it is empty.
 *
 * @param counselling whether one can ask its counsellors
 */
public record FederationLink(String slug, String name, String claim, boolean counselling) {}
