/** Rules about federations. */
@NullMarked
package org.miteinander.identity.federation.domain;

import org.jspecify.annotations.NullMarked;
