/** May use nobody, and does all the same. */
@ApplicationModule(allowedDependencies = {})
package org.miteinander.planted.modules.left;

import org.springframework.modulith.ApplicationModule;
