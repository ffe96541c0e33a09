/** How many requests one caller may make. */
@NullMarked
package org.miteinander.gateway.limit;

import org.jspecify.annotations.NullMarked;
