/** Use cases about a group itself. */
@NullMarked
package org.miteinander.groups.group.domain;

import org.jspecify.annotations.NullMarked;
