/** What a member is told: the list of notices, and the way from a notice to its thing. */
@NullMarked
package org.miteinander.portal.inbox;

import org.jspecify.annotations.NullMarked;
