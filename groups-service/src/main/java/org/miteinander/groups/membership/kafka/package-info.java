/** Wire forms of what happens to a membership. */
@NullMarked
package org.miteinander.groups.membership.kafka;

import org.jspecify.annotations.NullMarked;
