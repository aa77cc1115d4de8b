package org.lamplighter.billing.identification;

import org.lamplighter.kit.personal.AccountNumber;

/**
 * Somebody claims to speak for the holder of an account.
 *
 * @param caller who tries, across requests
 * @param forOne whether the caller speaks for one person only
 * @param matter what they want
 * @param account whose holder they claim to speak for, whether it exists or not
 * @param proof what they say
 */
public record Claim(String caller, boolean forOne, Matter matter, AccountNumber account, Proof proof) {}
