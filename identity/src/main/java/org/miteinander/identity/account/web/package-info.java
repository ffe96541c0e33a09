/** How an absent account server is answered. */
@NullMarked
package org.miteinander.identity.account.web;

import org.jspecify.annotations.NullMarked;
