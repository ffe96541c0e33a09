package org.miteinander.benchmarks;

import java.io.IOException;
import java.util.List;

/** Something that is measured, as one or more rows. */
@FunctionalInterface
interface Figure {
    /**
     * @throws CannotMeasureException if the platform does not have what this needs
     * @throws TooManyRequestsException if the gateway's rate limit is in the way
     */
    List<Row> measure(Ground ground) throws IOException, InterruptedException;
}
