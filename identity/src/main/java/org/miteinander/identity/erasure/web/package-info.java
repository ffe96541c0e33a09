/** Deleting one's account over HTTP. */
@NullMarked
package org.miteinander.identity.erasure.web;

import org.jspecify.annotations.NullMarked;
