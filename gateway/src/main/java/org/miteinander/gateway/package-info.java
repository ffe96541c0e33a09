/** The edge: the only public origin, in front of the pages and all services. */
@NullMarked
package org.miteinander.gateway;

import org.jspecify.annotations.NullMarked;
