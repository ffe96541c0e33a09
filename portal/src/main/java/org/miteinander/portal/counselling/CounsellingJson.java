package org.miteinander.portal.counselling;

import org.jspecify.annotations.Nullable;

/**
 * Whether a federation takes enquiries.
 *
 * @param terms the version of the terms of use that have to be accepted
 */
public record CounsellingJson(boolean open, @Nullable String terms) {}
