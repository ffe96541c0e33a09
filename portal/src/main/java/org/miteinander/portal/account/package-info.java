/** A person's account and settings: pseudonym, e-mail address, what to be told, and leaving. */
@NullMarked
package org.miteinander.portal.account;

import org.jspecify.annotations.NullMarked;
