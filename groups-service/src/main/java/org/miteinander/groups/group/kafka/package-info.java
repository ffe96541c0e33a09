/** Wire forms of what happens to a group. */
@NullMarked
package org.miteinander.groups.group.kafka;

import org.jspecify.annotations.NullMarked;
