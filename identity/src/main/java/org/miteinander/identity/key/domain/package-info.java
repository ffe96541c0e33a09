/** What a federation's key can do, without the key. */
@NullMarked
package org.miteinander.identity.key.domain;

import org.jspecify.annotations.NullMarked;
