/** The one door to a group for everything that comes over HTTP. */
@NamedInterface("access")
@NullMarked
package org.miteinander.groups.group.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
