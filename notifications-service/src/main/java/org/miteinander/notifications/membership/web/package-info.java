/** Choices over HTTP. */
@NullMarked
package org.miteinander.notifications.membership.web;

import org.jspecify.annotations.NullMarked;
