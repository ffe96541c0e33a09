/** The keys at rest, sealed with the key set of the installation. */
@NullMarked
package org.miteinander.identity.key.mongo;

import org.jspecify.annotations.NullMarked;
