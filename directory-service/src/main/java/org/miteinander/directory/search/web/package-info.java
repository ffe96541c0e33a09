/** The search over HTTP. */
@NullMarked
package org.miteinander.directory.search.web;

import org.jspecify.annotations.NullMarked;
