/** Memberships, pseudonyms and roles in a federation. */
@ApplicationModule(displayName = "Member", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.miteinander.identity.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
