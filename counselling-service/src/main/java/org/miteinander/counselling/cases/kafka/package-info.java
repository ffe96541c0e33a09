/** Wire forms of what happens to a case. */
@NullMarked
package org.miteinander.counselling.cases.kafka;

import org.jspecify.annotations.NullMarked;
