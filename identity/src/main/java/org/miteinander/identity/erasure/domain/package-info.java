/** The steps of an erasure, repeatable until done. */
@NullMarked
package org.miteinander.identity.erasure.domain;

import org.jspecify.annotations.NullMarked;
