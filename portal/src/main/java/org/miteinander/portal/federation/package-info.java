/** The home of a federation: joining and leaving it, its words and colours, the roles of its members. */
@NullMarked
package org.miteinander.portal.federation;

import org.jspecify.annotations.NullMarked;
