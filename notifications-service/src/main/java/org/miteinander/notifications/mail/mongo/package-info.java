/** Addresses, confirmations and mails in MongoDB; what names a person is sealed. */
@NullMarked
package org.miteinander.notifications.mail.mongo;

import org.jspecify.annotations.NullMarked;
