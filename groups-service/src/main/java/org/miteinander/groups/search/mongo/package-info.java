/** One search document for each visible post. */
@NullMarked
package org.miteinander.groups.search.mongo;

import org.jspecify.annotations.NullMarked;
