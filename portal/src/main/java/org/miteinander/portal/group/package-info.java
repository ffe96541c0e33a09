/** Groups, their members, topics and posts, and the search inside them. */
@NullMarked
package org.miteinander.portal.group;

import org.jspecify.annotations.NullMarked;
