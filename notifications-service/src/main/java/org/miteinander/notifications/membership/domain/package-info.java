/** The read model of groups and their members. */
@NullMarked
package org.miteinander.notifications.membership.domain;

import org.jspecify.annotations.NullMarked;
