/** Tests of what does the arithmetic. */
@NullMarked
package org.miteinander.benchmarks;

import org.jspecify.annotations.NullMarked;
