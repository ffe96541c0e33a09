package org.miteinander.identity.token.domain;

/** Signs platform tokens with the key the services know. */
public interface TokenSigner {
    String sign(PlatformClaims claims);
}
