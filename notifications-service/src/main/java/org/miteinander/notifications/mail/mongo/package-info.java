/** Addresses, confirmations, mails and their links in MongoDB; what names a person is sealed or hashed with a key. */
@NullMarked
package org.miteinander.notifications.mail.mongo;

import org.jspecify.annotations.NullMarked;
