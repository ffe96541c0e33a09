/** The address and its confirmation over HTTP. */
@NullMarked
package org.miteinander.notifications.mail.web;

import org.jspecify.annotations.NullMarked;
