/** Memberships and pseudonym claims at rest. */
@NullMarked
package org.miteinander.identity.member.mongo;

import org.jspecify.annotations.NullMarked;
