/** Signing in and out with Keycloak, and checking what Keycloak signed. */
@NullMarked
package org.miteinander.gateway.signin;

import org.jspecify.annotations.NullMarked;
