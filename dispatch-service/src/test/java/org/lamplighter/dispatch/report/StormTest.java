package org.lamplighter.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.dispatch.workorder.Orders;

/** A feeder trips, and everyone on it calls. */
class StormTest {

    private static final int REPORTS = 10_000;

    private final UtilityInMemory utility = new UtilityInMemory();

    private <E extends Event> Stream<E> told(Class<E> type) {
        return utility.told.stream().filter(type::isInstance).map(type::cast);
    }

    @Test
    void tenThousandReportsOfOneFeederInTenMinutesAreOneOutageAFewOrdersAndOneWordToEachCustomer() {
        Duration between = Duration.ofMinutes(10).dividedBy(REPORTS);
        for (int i = 0; i < REPORTS; i++) {
            Instant at = Orders.NOON.plus(between.multipliedBy(i));
            utility.time(at);
            utility.report(i, 1 + i % 4, false, null, at);
            if (i % 3 == 0) {
                utility.events.deliverOne(i); // events go round more slowly than reports come
            }
        }
        utility.events.deliverAll();

        assertThat(told(OutageOpened.class).filter(opened -> opened.feeder() != null))
                .hasSize(1);
        assertThat(told(WorkOrderOpened.class).count()).isBetween(3L, 4L);
        assertThat(told(WorkOrderOpened.class).count()
                        - told(WorkOrderWithdrawn.class).count())
                .as("orders that stand")
                .isEqualTo(1);
        List<String> dealtWith = new ArrayList<>();
        told(WorkOrderOpened.class).map(WorkOrderOpened::caseId).forEach(dealtWith::add);
        told(ReportJoinedOutage.class).map(ReportJoinedOutage::caseId).forEach(dealtWith::add);
        assertThat(dealtWith).as("each told once what its report led to").hasSize(REPORTS);
        assertThat(new HashSet<>(dealtWith)).hasSize(REPORTS);
        Set<OutageUpdated> steps = new HashSet<>(told(OutageUpdated.class).toList());
        assertThat(told(OutageUpdated.class)).as("no step told twice").hasSameSizeAs(steps);
        assertThat(steps.stream().filter(step -> step.outageId().equals(feederOutage())))
                .as("what is told of it does not grow with who reports")
                .hasSizeLessThanOrEqualTo(2);
    }

    private String feederOutage() {
        return told(OutageOpened.class)
                .filter(opened -> opened.feeder() != null)
                .findFirst()
                .orElseThrow()
                .outageId();
    }
}
