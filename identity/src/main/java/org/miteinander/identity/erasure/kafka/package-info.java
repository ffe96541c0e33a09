/** Confirmations of the other services. */
@NullMarked
package org.miteinander.identity.erasure.kafka;

import org.jspecify.annotations.NullMarked;
