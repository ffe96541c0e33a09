/** The order of an erasure and the tombstone it leaves. */
@NullMarked
package org.miteinander.groups.erasure.domain;

import org.jspecify.annotations.NullMarked;
