package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.lamplighter.kit.time.TimeConfiguration;

/** What the utility's cash desk tells of an account's money. */
public sealed interface Movement permits Payment, Refund, Undoing {

    /** The payment or refund that it is, or speaks of. */
    String id();

    /** When it happened. */
    Instant at();

    /** The day it counts for. */
    default LocalDate on() {
        return LocalDate.ofInstant(at(), TimeConfiguration.CHINA);
    }
}
