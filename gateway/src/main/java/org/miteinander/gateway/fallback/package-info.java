/** What the edge answers itself: refusals, outages, and the breakers that notice them. */
@NullMarked
package org.miteinander.gateway.fallback;

import org.jspecify.annotations.NullMarked;
