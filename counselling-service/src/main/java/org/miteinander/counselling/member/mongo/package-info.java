/** The read model of people in MongoDB. */
@NullMarked
package org.miteinander.counselling.member.mongo;

import org.jspecify.annotations.NullMarked;
