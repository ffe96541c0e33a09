/** The read model of people in MongoDB. */
@NullMarked
package org.miteinander.notifications.people.mongo;

import org.jspecify.annotations.NullMarked;
