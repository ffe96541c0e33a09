/** Looking places up, in memory. */
@NullMarked
package org.miteinander.directory.place.domain;

import org.jspecify.annotations.NullMarked;
