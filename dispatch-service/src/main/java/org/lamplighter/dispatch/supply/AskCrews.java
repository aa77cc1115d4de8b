package org.lamplighter.dispatch.supply;

import java.util.List;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.dispatch.fieldwork.FieldRequest;
import org.lamplighter.dispatch.fieldwork.ReceiveFieldWork;

/**
 * Asks crews as billing does, by our own events: of one key, hence in order. So a stop for theft has the flow of one for arrears: one order
 * however often it is told, called off at any moment, and told once as done or given up.
 */
public final class AskCrews {

    private final ReceiveFieldWork receive;

    AskCrews(ReceiveFieldWork receive) {
        this.receive = receive;
    }

    public void stop(SupplyStopRequested told) {
        receive.requested(
                told.requestId(),
                new FieldRequest.Asked(
                        FieldWorkKind.SUPPLY_STOP,
                        told.accountNumber(),
                        told.ground().name(),
                        told.evidence(),
                        told.notBefore(),
                        told.doneBy()));
    }

    public void giveBack(SupplyRestoreRequested told) {
        receive.requested(
                told.requestId(),
                new FieldRequest.Asked(
                        FieldWorkKind.SUPPLY_RESTORE,
                        told.accountNumber(),
                        told.reason(),
                        List.of(),
                        told.notBefore(),
                        told.doneBy()));
    }

    /** Nothing was asked for when there is no request. */
    public void callOff(SupplyStopCalledOff told) {
        String requestId = told.requestId();
        if (requestId != null) {
            receive.cancelled(requestId);
        }
    }
}
