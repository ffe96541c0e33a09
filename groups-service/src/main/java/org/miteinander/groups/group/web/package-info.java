/** Groups over HTTP. */
@NullMarked
package org.miteinander.groups.group.web;

import org.jspecify.annotations.NullMarked;
