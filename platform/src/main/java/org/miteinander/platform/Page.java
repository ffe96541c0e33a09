package org.miteinander.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stretch of a list; {@code next} is the cursor of the following one, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {}
