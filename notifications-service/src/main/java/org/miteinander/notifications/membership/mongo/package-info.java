/** Groups, memberships and choices in MongoDB. */
@NullMarked
package org.miteinander.notifications.membership.mongo;

import org.jspecify.annotations.NullMarked;
