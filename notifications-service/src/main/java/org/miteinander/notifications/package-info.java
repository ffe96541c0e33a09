/** Notifications: what a person is told, and how; never what it was about. */
@NullMarked
package org.miteinander.notifications;

import org.jspecify.annotations.NullMarked;
