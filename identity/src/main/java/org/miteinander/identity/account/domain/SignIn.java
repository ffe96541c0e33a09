package org.miteinander.identity.account.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What the account server's signed tokens prove about a sign-in.
 *
 * @param roles the roles in the federation asked for; those of the platform if that is the federation
 * @param acr {@code mfa} if a second factor was used, else {@code 1}
 * @param signedInAt when the person last proved who they are
 * @param expires when the proof ends
 */
public record SignIn(AccountId account, Set<String> roles, String acr, Instant signedInAt, Instant expires) {}
