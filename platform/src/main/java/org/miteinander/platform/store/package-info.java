/** What the services need of MongoDB beyond its template. */
@NullMarked
package org.miteinander.platform.store;

import org.jspecify.annotations.NullMarked;
