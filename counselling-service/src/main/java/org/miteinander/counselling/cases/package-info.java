/** Enquiries and the cases that grow from them: who may read, who takes one on, what is written, when it ends. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"member", "text"})
@NullMarked
package org.miteinander.counselling.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
