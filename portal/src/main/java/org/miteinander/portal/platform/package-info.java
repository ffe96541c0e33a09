/** Pages for the operator of the platform. */
@NullMarked
package org.miteinander.portal.platform;

import org.jspecify.annotations.NullMarked;
