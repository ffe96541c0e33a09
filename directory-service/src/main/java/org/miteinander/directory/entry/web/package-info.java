/** Reading one entry over HTTP. */
@NullMarked
package org.miteinander.directory.entry.web;

import org.jspecify.annotations.NullMarked;
