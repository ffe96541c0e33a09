/** The table of postcodes in MongoDB, and its reload into every replica. */
@NullMarked
package org.miteinander.directory.place.mongo;

import org.jspecify.annotations.NullMarked;
