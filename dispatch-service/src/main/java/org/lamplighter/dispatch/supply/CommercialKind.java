package org.lamplighter.dispatch.supply;

import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.StopGround;

/** Why one account is without supply while the network has it (营销类停电). */
public enum CommercialKind {
    /** Bills are unpaid (欠费); decided by billing. */
    ARREARS,
    /** Power was taken past the meter (窃电). */
    THEFT,
    /** Power was used against the contract (违约用电). */
    BREACH;

    static CommercialKind of(StopGround ground) {
        return switch (ground) {
            case THEFT -> THEFT;
            case BREACH -> BREACH;
        };
    }

    /** What who reports it is told. */
    public NoCrewReason answer() {
        return switch (this) {
            case ARREARS -> NoCrewReason.ARREARS;
            case THEFT -> NoCrewReason.THEFT;
            case BREACH -> NoCrewReason.BREACH;
        };
    }
}
