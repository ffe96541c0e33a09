/** Memberships in MongoDB. */
@NullMarked
package org.miteinander.groups.membership.mongo;

import org.jspecify.annotations.NullMarked;
