/** Wire forms of what happens to a waiting post. */
@NullMarked
package org.miteinander.groups.moderation.kafka;

import org.jspecify.annotations.NullMarked;
