/** Topics, posts and pages in MongoDB, and the projection that follows the pages. */
@NullMarked
package org.miteinander.groups.topic.mongo;

import org.jspecify.annotations.NullMarked;
