/** Rules about pseudonyms, joining, leaving and roles. */
@NullMarked
package org.miteinander.identity.member.domain;

import org.jspecify.annotations.NullMarked;
