/** What a search asks and finds, and how the index follows the register. */
@NullMarked
package org.miteinander.directory.search.domain;

import org.jspecify.annotations.NullMarked;
