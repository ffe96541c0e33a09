/** The account behind a platform token. */
@NullMarked
package org.miteinander.identity.key.web;

import org.jspecify.annotations.NullMarked;
