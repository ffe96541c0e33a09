/** Who somebody is here: federations, memberships, pseudonyms, roles, and the tokens that say so. */
@NullMarked
package org.miteinander.identity;

import org.jspecify.annotations.NullMarked;
