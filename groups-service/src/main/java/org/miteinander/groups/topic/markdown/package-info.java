/** From what somebody typed to safe HTML. */
@NullMarked
package org.miteinander.groups.topic.markdown;

import org.jspecify.annotations.NullMarked;
