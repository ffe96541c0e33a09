/** The register of self-help groups, contact points and associations: imports, entries and the search for them. */
@NullMarked
package org.miteinander.directory;

import org.jspecify.annotations.NullMarked;
