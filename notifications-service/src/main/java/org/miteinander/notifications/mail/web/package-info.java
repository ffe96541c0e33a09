/** The address, its confirmation and the links in mails over HTTP. */
@NullMarked
package org.miteinander.notifications.mail.web;

import org.jspecify.annotations.NullMarked;
