/** Signing with RSA and the published key. */
@NullMarked
package org.miteinander.identity.token.jose;

import org.jspecify.annotations.NullMarked;
