package org.lamplighter.billing.ledger;

import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.kit.table.Row;

/** What became of something that a ledger was told. */
enum Verdict {
    TAKEN("", ""),
    /** It is there already. */
    KNOWN("", ""),
    /** Another one has its id. */
    DIFFERS("payment-differs", "another payment or refund of the account has this id"),
    /** It is from before what the ledger holds one by one, so nobody could tell whether it counted already. */
    TOO_OLD("payment-too-old", "what is that old is not held one by one"),
    /** The payment was reversed or moved already, otherwise than it is told now. */
    UNDONE("payment-undone", "the payment was reversed or moved already"),
    /** There is no such payment, and the ledger is so old that it may have been let go. */
    NOT_HELD("payment-not-held", "no payment with this id is held, and it may be too old to come yet"),
    /** Lines of the old books cannot change any more what was let go since. */
    OPENING_TOO_OLD("opening-too-old", "what the ledger opened with is not held one by one any more"),
    /** There are {@link Opening#MOST_BILLS} of them. */
    OPENING_TOO_LONG("opening-too-long", "a ledger opens with at most 120 bills");

    private final String code;
    private final String reason;

    Verdict(String code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** Tells of the row that it came with. */
    void tell(Row row, RowOutcomes outcomes) {
        switch (this) {
            case TAKEN -> outcomes.loaded(row);
            case KNOWN -> outcomes.unchanged(row);
            default -> outcomes.rejected(row, code, reason);
        }
    }
}
