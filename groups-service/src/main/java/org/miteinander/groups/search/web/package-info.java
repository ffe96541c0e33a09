/** Search over HTTP. */
@NullMarked
package org.miteinander.groups.search.web;

import org.jspecify.annotations.NullMarked;
