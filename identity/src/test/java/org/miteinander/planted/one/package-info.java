/** A feature, wired as ours are, that may depend on no other one. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.miteinander.planted.one;

import org.springframework.modulith.ApplicationModule;
