/** Self-help groups of a federation: who belongs to them, what is written there, and who decides about it. */
@NullMarked
package org.miteinander.groups;

import org.jspecify.annotations.NullMarked;
