/** Load on a running platform, measured against its budgets. */
@NullMarked
package org.miteinander.benchmarks;

import org.jspecify.annotations.NullMarked;
