/** The mail server, and the rounds in which mails go to it. */
@NullMarked
package org.miteinander.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
