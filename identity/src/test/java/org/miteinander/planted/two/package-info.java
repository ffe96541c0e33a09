/** A feature that the other one may not know. */
package org.miteinander.planted.two;
