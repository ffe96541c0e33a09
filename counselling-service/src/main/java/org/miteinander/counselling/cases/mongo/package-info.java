/** Cases and their messages in MongoDB. */
@NullMarked
package org.miteinander.counselling.cases.mongo;

import org.jspecify.annotations.NullMarked;
