/** Keycloak's admin API and its tokens behind our ports. */
@NullMarked
package org.miteinander.identity.account.keycloak;

import org.jspecify.annotations.NullMarked;
