/** Sealing of what the database must not be able to read. */
@NullMarked
package org.miteinander.platform.crypto;

import org.jspecify.annotations.NullMarked;
