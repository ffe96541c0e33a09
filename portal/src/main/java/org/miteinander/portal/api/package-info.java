/** The reference of the interfaces, made from the services' own contracts. */
@NullMarked
package org.miteinander.portal.api;

import org.jspecify.annotations.NullMarked;
