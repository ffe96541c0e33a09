/** Sign-in sessions: sealed in the shared store, named by HMAC, never brought back once deleted. */
@NullMarked
package org.miteinander.gateway.session;

import org.jspecify.annotations.NullMarked;
