/** Issuing platform tokens and publishing the key. */
@NullMarked
package org.miteinander.identity.token.web;

import org.jspecify.annotations.NullMarked;
