/** Members over HTTP. */
@NullMarked
package org.miteinander.identity.member.web;

import org.jspecify.annotations.NullMarked;
