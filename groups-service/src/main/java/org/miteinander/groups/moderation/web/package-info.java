/** The queue over HTTP. */
@NullMarked
package org.miteinander.groups.moderation.web;

import org.jspecify.annotations.NullMarked;
