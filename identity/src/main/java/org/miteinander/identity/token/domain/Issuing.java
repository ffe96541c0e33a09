package org.miteinander.identity.token.domain;

/** What came of the wish for a platform token. */
public sealed interface Issuing {
    record Issued(PlatformClaims claims) implements Issuing {}

    record NoSuchFederation() implements Issuing {}

    /** The tokens shown prove nothing, or their account is being deleted. */
    record NotSignedIn() implements Issuing {}
}
