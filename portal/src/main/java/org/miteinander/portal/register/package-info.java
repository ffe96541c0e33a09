/** The public register of self-help: search, and one entry. */
@NullMarked
package org.miteinander.portal.register;

import org.jspecify.annotations.NullMarked;
