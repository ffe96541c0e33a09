/** Starting parts in order, watching them, and stopping them in reverse order. */
@NullMarked
package org.miteinander.launcher.run;

import org.jspecify.annotations.NullMarked;
