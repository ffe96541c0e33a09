/** Topics and posts over HTTP. */
@NullMarked
package org.miteinander.groups.topic.web;

import org.jspecify.annotations.NullMarked;
