/** The queue of posts that wait for approval. */
@NullMarked
package org.miteinander.portal.moderation;

import org.jspecify.annotations.NullMarked;
