/** Rules about invitations. */
@NullMarked
package org.miteinander.identity.invitation.domain;

import org.jspecify.annotations.NullMarked;
