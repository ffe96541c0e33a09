/** What a list must say, and what a run does with it. */
@NullMarked
package org.miteinander.directory.imports.domain;

import org.jspecify.annotations.NullMarked;
