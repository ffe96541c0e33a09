/** Which part of the platform answers which address, and what travels to it. */
@NullMarked
package org.miteinander.gateway.route;

import org.jspecify.annotations.NullMarked;
