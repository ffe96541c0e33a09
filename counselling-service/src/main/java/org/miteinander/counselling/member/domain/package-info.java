/** Who counsels, who was erased, and the order of an erasure. */
@NullMarked
package org.miteinander.counselling.member.domain;

import org.jspecify.annotations.NullMarked;
