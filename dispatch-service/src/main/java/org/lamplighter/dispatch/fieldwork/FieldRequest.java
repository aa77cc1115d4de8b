package org.lamplighter.dispatch.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.dispatch.workorder.Cancellation;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.kit.aggregate.Decision;

/**
 * What billing asked for, until it has an order. Request and cancellation may come in any order and more than once.
 *
 * <pre>
 * requested ─▶ WAITING ── account known ─▶ OPENED            the order goes on from here
 *                 └────── cancelled ─────▶ OVER              given up
 * cancelled ─▶ CANCELLED ── requested ───▶ OVER              given up
 * </pre>
 *
 * @param requestId billing's request
 * @param stage how far it is
 * @param asked what was asked for, once that has come
 * @param accountAwaited the account that must be known first, as long as it is waited for
 */
public record FieldRequest(
        String requestId,
        Stage stage,
        @Nullable Asked asked,
        @Nullable String accountAwaited) {

    /** How far a request is. */
    public enum Stage {
        WAITING,
        OPENED,
        CANCELLED,
        OVER
    }

    /** What was asked for. */
    public record Asked(
            FieldWorkKind kind,
            String accountNumber,
            String ground,
            List<String> evidence,
            Instant notBefore,
            Instant doneBy) {
        public Asked {
            evidence = List.copyOf(evidence);
            if (doneBy.isBefore(notBefore)) {
                throw new IllegalArgumentException("work is to be done after it may begin");
            }
        }
    }

    static Decision<FieldRequest> asked(String requestId, Asked asked) {
        return Decision.changed(new FieldRequest(requestId, Stage.WAITING, asked, asked.accountNumber()));
    }

    static Decision<FieldRequest> cancelled(String requestId) {
        return Decision.changed(new FieldRequest(requestId, Stage.CANCELLED, null, null));
    }

    /** The request comes again, or after its cancellation. */
    Decision<FieldRequest> askedToo(Asked told, Instant at) {
        return stage == Stage.CANCELLED ? over(told, at) : Decision.unchanged();
    }

    /** The cancellation comes; of an order that is there the order decides. */
    Decision<FieldRequest> cancelledToo(Instant at) {
        return stage == Stage.WAITING ? over(Objects.requireNonNull(asked), at) : Decision.unchanged();
    }

    /** Its account is known: from now on it has an order, written next. */
    Decision<FieldRequest> opened() {
        return stage == Stage.WAITING
                ? Decision.changed(new FieldRequest(requestId, Stage.OPENED, asked, accountAwaited))
                : Decision.unchanged();
    }

    /** The order is there, and nothing more to be done when the account is told again. */
    Decision<FieldRequest> hasOrder() {
        return accountAwaited == null
                ? Decision.unchanged()
                : Decision.changed(new FieldRequest(requestId, stage, asked, null));
    }

    private Decision<FieldRequest> over(Asked told, Instant at) {
        return Decision.changed(
                new FieldRequest(requestId, Stage.OVER, told, null),
                new FieldWorkGivenUp(
                        OrderFacts.idFor(requestId),
                        requestId,
                        told.kind(),
                        told.accountNumber(),
                        at,
                        Cancellation.BY_ASKER));
    }
}
