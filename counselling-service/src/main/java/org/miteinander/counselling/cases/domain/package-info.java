/** The rules of a case: its states, who stands where to it, and what each may do. */
@NullMarked
package org.miteinander.counselling.cases.domain;

import org.jspecify.annotations.NullMarked;
