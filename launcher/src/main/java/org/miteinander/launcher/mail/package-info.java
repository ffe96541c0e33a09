/** A mail server that delivers to nobody and shows everything on a page. */
@NullMarked
package org.miteinander.launcher.mail;

import org.jspecify.annotations.NullMarked;
