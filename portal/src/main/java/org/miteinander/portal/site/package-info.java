/** Pages that belong to nobody's account: the home page, help in a crisis, and the legal pages. */
@NullMarked
package org.miteinander.portal.site;

import org.jspecify.annotations.NullMarked;
