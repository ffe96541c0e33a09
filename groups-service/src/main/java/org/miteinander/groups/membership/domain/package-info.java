/** The rules of joining and of changing somebody's standing. */
@NullMarked
package org.miteinander.groups.membership.domain;

import org.jspecify.annotations.NullMarked;
