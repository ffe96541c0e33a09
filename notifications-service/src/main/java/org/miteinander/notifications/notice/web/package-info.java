/** The inbox over HTTP. */
@NullMarked
package org.miteinander.notifications.notice.web;

import org.jspecify.annotations.NullMarked;
