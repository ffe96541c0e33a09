/** The index of this replica, in memory. */
@NullMarked
package org.miteinander.directory.search.lucene;

import org.jspecify.annotations.NullMarked;
