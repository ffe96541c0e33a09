/** German words by Lucene: tokens and snippets. */
@NullMarked
package org.miteinander.groups.search.lucene;

import org.jspecify.annotations.NullMarked;
