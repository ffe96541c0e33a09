/** How pages talk to the services: one client, one circuit breaker per service, problems as exceptions. */
@NullMarked
package org.miteinander.portal.service;

import org.jspecify.annotations.NullMarked;
