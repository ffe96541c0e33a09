/** The rules of writing, editing, deleting and reading. */
@NullMarked
package org.miteinander.groups.topic.domain;

import org.jspecify.annotations.NullMarked;
