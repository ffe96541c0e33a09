/** Keys of cases with Tink: one per case, wrapped by one per federation, wrapped by the installation's. */
@NullMarked
package org.miteinander.counselling.cases.crypto;

import org.jspecify.annotations.NullMarked;
