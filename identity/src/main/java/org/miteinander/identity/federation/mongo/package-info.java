/** Federations at rest. */
@NullMarked
package org.miteinander.identity.federation.mongo;

import org.jspecify.annotations.NullMarked;
