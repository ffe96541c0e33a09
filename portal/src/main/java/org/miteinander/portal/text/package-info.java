/** The words of all pages: one source, three sets (German du, German Sie, English), parsed once. */
@NullMarked
package org.miteinander.portal.text;

import org.jspecify.annotations.NullMarked;
