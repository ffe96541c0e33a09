/** The rules of mails: to whom, when, what they say, and that each is sent at most once. */
@NullMarked
package org.miteinander.notifications.mail.domain;

import org.jspecify.annotations.NullMarked;
