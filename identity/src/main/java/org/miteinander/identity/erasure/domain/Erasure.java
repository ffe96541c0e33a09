package org.miteinander.identity.erasure.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/**
 * The deletion of a whole account.
 *
 * @param id the account's id at the platform itself
 * @param account the account, sealed with the platform's key; null once it is deleted everywhere
 */
public record Erasure(MemberId id, @Nullable String account, Instant asked) {}
