package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;

/**
 * Crews are asked to give supply back.
 *
 * @param stoppedAt since when it is stopped
 * @param why why it is given back
 * @param doneBy until when, as the customer was promised
 * @param attempt counted up when crews are asked once more, from 1
 */
public record GivingBack(CourseFacts facts, Instant stoppedAt, Return why, Instant doneBy, int attempt)
        implements StopCourse {

    @Override
    public Optional<String> request() {
        return Optional.of(request(facts, attempt));
    }

    @Override
    public StopStage stage() {
        return StopStage.GIVING_BACK;
    }

    static Decision<StopCourse> first(
            CourseFacts facts, Instant stoppedAt, Return why, Instant now, StopRules rules, List<Event> before) {
        Instant promised = why.goneAt().plus(rules.on(now, facts).giveBackWithin());
        Instant doneBy = promised.isBefore(now) ? now : promised;
        String note = why.note() == null ? why.reason() : why.note();
        GivingBack next =
                new GivingBack(facts.noted(StopStage.GIVING_BACK, now, why.by(), note), stoppedAt, why, doneBy, 1);
        List<Event> events = new ArrayList<>(before);
        events.add(next.asked(why.reason(), now));
        return Decision.changed(next, events);
    }

    /** It was called off, and a crew had done it: the customer hears of both. */
    static Decision<StopCourse> stoppedAllTheSame(CourseFacts facts, Instant at, Instant now, StopRules rules) {
        return first(
                facts.noted(StopStage.STOPPED, at, null, null),
                at,
                new Return(Return.CALLED_OFF, now, null, null),
                now,
                rules,
                List.of(new SupplyStopped(facts.accountNumber(), facts.ground(), at)));
    }

    SupplyRestoreRequested asked(String reason, Instant now) {
        Instant until = doneBy.isBefore(now) ? now : doneBy;
        return new SupplyRestoreRequested(
                facts.accountNumber(), request(facts, attempt), facts.ground(), reason, now, until, now);
    }

    static String request(CourseFacts facts, int attempt) {
        return Ids.derived("S", facts.courseId(), "back", Integer.toString(attempt));
    }

    static boolean isRequest(CourseFacts facts, int attempts, String requestId) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (request(facts, attempt).equals(requestId)) {
                return true;
            }
        }
        return false;
    }

    static Decision<StopCourse> done(CourseFacts facts, Instant stoppedAt, Instant at) {
        return Decision.changed(
                new GivenBack(facts.noted(StopStage.GIVEN_BACK, at, null, null), stoppedAt, at),
                new SupplyGivenBack(facts.accountNumber(), facts.ground(), at));
    }

    @Override
    public boolean asksBack(String requestId) {
        return isRequest(facts, attempt, requestId);
    }

    @Override
    public Decision<StopCourse> returnDone(Instant at) {
        return done(facts, stoppedAt, at);
    }

    @Override
    public Decision<StopCourse> returnGivenUp(String requestId, String reason, Instant now, StopRules rules) {
        return request(facts, attempt).equals(requestId)
                ? Decision.changed(new SetBack(
                        facts.noted(StopStage.SET_BACK, now, null, reason),
                        stoppedAt,
                        why,
                        doneBy,
                        attempt,
                        now.plus(rules.again())))
                : Decision.unchanged();
    }
}
