/** Erasures and proofs at rest. */
@NullMarked
package org.miteinander.identity.erasure.mongo;

import org.jspecify.annotations.NullMarked;
