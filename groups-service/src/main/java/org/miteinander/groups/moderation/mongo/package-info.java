/** The queue in MongoDB. */
@NullMarked
package org.miteinander.groups.moderation.mongo;

import org.jspecify.annotations.NullMarked;
