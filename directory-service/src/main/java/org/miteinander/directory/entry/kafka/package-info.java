/** What other services learn about entries. */
@NullMarked
package org.miteinander.directory.entry.kafka;

import org.jspecify.annotations.NullMarked;
