/** Reading files of several forms. */
@NullMarked
package org.miteinander.directory.imports.format;

import org.jspecify.annotations.NullMarked;
