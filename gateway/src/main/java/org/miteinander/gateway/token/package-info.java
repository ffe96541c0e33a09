/** Platform tokens: who calls is found out here once, services see nothing else. */
@NullMarked
package org.miteinander.gateway.token;

import org.jspecify.annotations.NullMarked;
