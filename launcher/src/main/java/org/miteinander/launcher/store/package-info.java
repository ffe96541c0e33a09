/** The embedded MongoDB-wire server for trying and development: ordered indexes, and writes that survive a kill. */
@NullMarked
package org.miteinander.launcher.store;

import org.jspecify.annotations.NullMarked;
