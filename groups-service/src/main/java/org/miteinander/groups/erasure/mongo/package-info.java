/** Tombstones in MongoDB. */
@NullMarked
package org.miteinander.groups.erasure.mongo;

import org.jspecify.annotations.NullMarked;
