package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.util.Objects;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.network.AccountsAwaited;
import org.lamplighter.dispatch.workorder.Errand;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.kit.aggregate.Aggregates;

/**
 * What billing asks for and calls off. A request whose account is not known is kept until it is: where the work is and whom to ask for
 * there comes with the account, on another topic.
 */
public final class ReceiveFieldWork implements AccountsAwaited {

    private final Aggregates<FieldRequest> requests;
    private final FieldRequests waiting;
    private final WorkPlaces places;
    private final WorkTimes times;
    private final OpenFieldWork openFieldWork;
    private final CallOffWork callOffWork;
    private final Clock clock;

    ReceiveFieldWork(
            Aggregates<FieldRequest> requests,
            FieldRequests waiting,
            WorkPlaces places,
            WorkTimes times,
            OpenFieldWork openFieldWork,
            CallOffWork callOffWork,
            Clock clock) {
        this.requests = requests;
        this.waiting = waiting;
        this.places = places;
        this.times = times;
        this.openFieldWork = openFieldWork;
        this.callOffWork = callOffWork;
        this.clock = clock;
    }

    /** Billing asks; asking again changes nothing. */
    public void requested(String requestId, FieldRequest.Asked asked) {
        if (!requests.create(requestId, () -> FieldRequest.asked(requestId, asked))) {
            requests.change(requestId, request -> request.askedToo(asked, clock.instant()));
        }
        openIfKnown(requestId);
    }

    /** Billing calls it off; whatever was done before that is told as done. */
    public void cancelled(String requestId) {
        if (requests.create(requestId, () -> FieldRequest.cancelled(requestId))) {
            return;
        }
        FieldRequest request = requests.change(requestId, found -> found.cancelledToo(clock.instant()))
                .state();
        if (request.stage() == FieldRequest.Stage.OPENED) {
            callOffWork.byAsker(OrderFacts.idFor(requestId));
        }
    }

    @Override
    public void known(String accountNumber) {
        waiting.waitingFor(accountNumber).forEach(this::openIfKnown);
    }

    /** Decided first and written then: a cancellation that comes between the two finds that there is, or will be, an order. */
    private void openIfKnown(String requestId) {
        FieldRequest found = requests.find(requestId).orElseThrow().state();
        String awaited = found.accountAwaited();
        if (awaited == null || places.ofAccount(awaited).isEmpty()) {
            return;
        }
        FieldRequest request = requests.change(requestId, FieldRequest::opened).state();
        if (request.stage() == FieldRequest.Stage.OPENED) {
            places.ofAccount(awaited).ifPresent(place -> openFieldWork.open(wanted(request, place)));
            requests.change(requestId, FieldRequest::hasOrder);
        }
    }

    private OpenFieldWork.Wanted wanted(FieldRequest request, WorkPlaces.Place place) {
        FieldRequest.Asked asked = Objects.requireNonNull(request.asked());
        WorkKind kind = WorkKind.valueOf(asked.kind().name()); // what billing can ask for bears the same name in both
        Errand errand = new Errand(
                asked.notBefore(),
                asked.doneBy(),
                request.requestId(),
                asked.accountNumber(),
                asked.ground(),
                asked.evidence());
        return new OpenFieldWork.Wanted(
                request.requestId(),
                place.site(),
                place.contact(),
                FieldTask.of(kind, times.allowed(kind, errand), null));
    }
}
