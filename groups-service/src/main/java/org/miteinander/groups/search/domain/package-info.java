/** What a search is and what it finds. */
@NullMarked
package org.miteinander.groups.search.domain;

import org.jspecify.annotations.NullMarked;
