/** Who gets which platform token. */
@NullMarked
package org.miteinander.identity.token.domain;

import org.jspecify.annotations.NullMarked;
