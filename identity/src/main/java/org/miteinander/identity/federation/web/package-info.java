/** Federations over HTTP. */
@NullMarked
package org.miteinander.identity.federation.web;

import org.jspecify.annotations.NullMarked;
