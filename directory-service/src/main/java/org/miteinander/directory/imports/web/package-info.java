/** Uploading lists, and hearing how far it is. */
@NullMarked
package org.miteinander.directory.imports.web;

import org.jspecify.annotations.NullMarked;
