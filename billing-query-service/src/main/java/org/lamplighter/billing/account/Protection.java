package org.lamplighter.billing.account;

import java.time.Instant;

/**
 * A mark on an account: its supply is never stopped automatically.
 *
 * @param reason why
 * @param by who set it, across requests; {@code records} for the utility's own records
 * @param at when
 */
public record Protection(ProtectionReason reason, String by, Instant at) {

    /** Who set what came with the utility's records. */
    static final String RECORDS = "records";
}
