/** Groups in MongoDB. */
@NullMarked
package org.miteinander.groups.group.mongo;

import org.jspecify.annotations.NullMarked;
