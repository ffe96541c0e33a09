/** Erasures asked for by identity, and their confirmation. */
@NullMarked
package org.miteinander.groups.erasure.kafka;

import org.jspecify.annotations.NullMarked;
