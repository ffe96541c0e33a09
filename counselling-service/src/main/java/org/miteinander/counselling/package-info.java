/** Counselling: somebody asks in confidence, a counsellor answers, and nobody else reads it. */
@NullMarked
package org.miteinander.counselling;

import org.jspecify.annotations.NullMarked;
