/** Entries in MongoDB, with their outbox. */
@NullMarked
package org.miteinander.directory.entry.mongo;

import org.jspecify.annotations.NullMarked;
