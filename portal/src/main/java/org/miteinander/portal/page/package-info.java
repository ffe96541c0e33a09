/** What all pages share: the frame around them, forms, names of members, rendering, and what is shown on errors. */
@NullMarked
package org.miteinander.portal.page;

import org.jspecify.annotations.NullMarked;
