/** The parts of the platform: their ports, their commands, and how one knows that each is ready. */
@NullMarked
package org.miteinander.launcher.part;

import org.jspecify.annotations.NullMarked;
