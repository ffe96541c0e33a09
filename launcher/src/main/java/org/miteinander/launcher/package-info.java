/** Runs the whole platform on one machine: every part its own process, watched and stopped together. */
@NullMarked
package org.miteinander.launcher;

import org.jspecify.annotations.NullMarked;
