/** Following the register's changes. */
@NullMarked
package org.miteinander.directory.search.kafka;

import org.jspecify.annotations.NullMarked;
