/** Facts about people in, confirmations of erasure out. */
@NullMarked
package org.miteinander.counselling.member.kafka;

import org.jspecify.annotations.NullMarked;
