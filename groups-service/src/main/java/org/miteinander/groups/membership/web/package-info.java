/** Memberships over HTTP. */
@NullMarked
package org.miteinander.groups.membership.web;

import org.jspecify.annotations.NullMarked;
