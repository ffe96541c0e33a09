/** Who has which role, who was erased, and the order of an erasure. */
@NullMarked
package org.miteinander.notifications.people.domain;

import org.jspecify.annotations.NullMarked;
