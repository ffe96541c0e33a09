/** Wire forms of what happens in a topic. */
@NullMarked
package org.miteinander.groups.topic.kafka;

import org.jspecify.annotations.NullMarked;
