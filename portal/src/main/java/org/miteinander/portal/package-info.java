/** The accessible web pages of Miteinander: server-rendered, stateless, usable without JavaScript. */
@NullMarked
package org.miteinander.portal;

import org.jspecify.annotations.NullMarked;
