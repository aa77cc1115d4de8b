package org.lamplighter.billing.fieldwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.FieldWorkCancelled;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * Work at an account's meter that crews were asked for. Its id is the request's, so that all that is told of it keeps its order.
 *
 * @param kind what is asked for
 * @param accountNumber the account
 * @param askedAt when
 * @param cancelledAt since when it is not wanted any more, if so
 */
public record FieldWork(
        FieldWorkKind kind,
        AccountNumber accountNumber,
        Instant askedAt,
        @Nullable Instant cancelledAt) {

    static Decision<FieldWork> asked(FieldWorkRequested request) {
        FieldWork work =
                new FieldWork(request.kind(), new AccountNumber(request.accountNumber()), request.requestedAt(), null);
        return Decision.changed(work, request);
    }

    Decision<FieldWork> cancelled(String requestId, Instant at) {
        return cancelledAt != null
                ? Decision.unchanged()
                : Decision.changed(
                        new FieldWork(kind, accountNumber, askedAt, at),
                        new FieldWorkCancelled(requestId, accountNumber.value(), at));
    }
}
