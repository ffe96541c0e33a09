/** What every request passes first: its id, its form, its origin, and the headers of every answer. */
@NullMarked
package org.miteinander.gateway.edge;

import org.jspecify.annotations.NullMarked;
