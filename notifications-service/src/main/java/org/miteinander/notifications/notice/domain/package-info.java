/** The rules of notices: from a fact to its audience, and the inbox. */
@NullMarked
package org.miteinander.notifications.notice.domain;

import org.jspecify.annotations.NullMarked;
