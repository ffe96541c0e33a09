/** What identity needs of the server that holds the accounts. */
@NullMarked
package org.miteinander.identity.account.domain;

import org.jspecify.annotations.NullMarked;
