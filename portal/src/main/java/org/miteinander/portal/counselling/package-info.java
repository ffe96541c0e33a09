/** Asking for counselling, the conversation about it, and the counsellors' list. */
@NullMarked
package org.miteinander.portal.counselling;

import org.jspecify.annotations.NullMarked;
