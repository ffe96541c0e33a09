/** From an HTTP request to its verified caller. */
@NullMarked
package org.miteinander.platform.web;

import org.jspecify.annotations.NullMarked;
