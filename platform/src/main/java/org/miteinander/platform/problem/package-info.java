/** How a request is refused: RFC 9457 problem details with stable types and a sentence in German and English. */
@NullMarked
package org.miteinander.platform.problem;

import org.jspecify.annotations.NullMarked;
