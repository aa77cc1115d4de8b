package org.lamplighter.intake.cases;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.intake.promises.LimitStep;
import org.lamplighter.intake.promises.Promises;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.events.EventMetadata;

/** Changes cases because of events, and counts the promises that a change shows broken. */
final class PromiseKeeping {

    private final Aggregates<Case> cases;
    private final Figures figures;

    PromiseKeeping(Aggregates<Case> cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    void change(String caseId, EventMetadata cause, Function<Case, Decision<Case>> decide) {
        AtomicReference<@Nullable Decision<Case>> last = new AtomicReference<>();
        boolean applied = cases.change(caseId, cause, it -> {
            Decision<Case> decision = decide.apply(it);
            last.set(decision);
            return decision;
        });
        if (applied && last.get() instanceof Decision.Changed<Case> changed) {
            Promises promises = changed.state().file().promises();
            changed.events().forEach(event -> count(event, promises));
        }
    }

    private void count(Event event, Promises promises) {
        if (!(event instanceof CaseProgressed step)) {
            return;
        }
        switch (step.milestone()) {
            case CREW_ARRIVED -> {
                if (step.at().isAfter(promises.arriveBy())) {
                    figures.overdue(LimitStep.ON_SITE);
                }
            }
            case SUPPLY_RESTORED -> {
                if (step.at().isAfter(promises.restoreBy())) {
                    figures.overdue(LimitStep.RESTORED_AFTER_ARRIVAL);
                }
            }
            case CREW_ASSIGNED,
                    CREW_ACCEPTED,
                    CREW_DEPARTED,
                    REPAIR_COMPLETED,
                    JOINED_OUTAGE,
                    OUTAGE_UPDATED,
                    ANSWERED_ARREARS,
                    ANSWERED_OWN_INSTALLATION,
                    ANSWERED_THEFT,
                    ANSWERED_BREACH,
                    ORDER_ON_HOLD,
                    ORDER_GOES_ON -> {}
        }
    }
}
