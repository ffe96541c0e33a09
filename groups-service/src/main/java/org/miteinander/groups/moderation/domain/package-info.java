/** Waiting, deciding once, and carrying a decision out. */
@NullMarked
package org.miteinander.groups.moderation.domain;

import org.jspecify.annotations.NullMarked;
