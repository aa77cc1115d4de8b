package org.lamplighter.billing.ledger;

import java.time.Instant;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A payment that was booked to the wrong account and belongs to another (串户调整). There it counts from the day it was paid.
 *
 * @param id the payment's, here and there
 * @param to the account it belongs to
 * @param at when that was put right
 * @param reason why
 */
public record Transfer(String id, AccountNumber to, Instant at, TransferReason reason) implements Undoing {}
