/** Invitations at rest: only the hash of their token. */
@NullMarked
package org.miteinander.identity.invitation.mongo;

import org.jspecify.annotations.NullMarked;
