/** Keeps its domain to itself. */
@ApplicationModule
package org.miteinander.planted.modules.right;

import org.springframework.modulith.ApplicationModule;
