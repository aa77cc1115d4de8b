package org.lamplighter.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.dispatch.outage.RestoredOutage;

class RepeatedReportTest {

    private final UtilityInMemory utility = new UtilityInMemory();

    @Test
    void aReportDeliveredAgainAfterItsOutageEndedLeavesTheAreaFree() {
        utility.report(0, 1, false, null);
        utility.finishAll();

        utility.report(0, 1, false, null);

        assertThat(utility.outages.all()).singleElement().isInstanceOf(RestoredOutage.class);
        assertThat(utility.told).filteredOn(WorkOrderOpened.class::isInstance).hasSize(1);
        assertThat(utility.claims.all()).isEmpty();
    }

    @Test
    void aReportDeliveredAgainAfterItsOutageEndedDoesNotJoinTheNextOne() {
        utility.report(1, 2, false, null);
        utility.finishAll();
        utility.report(3, 2, false, null);

        utility.report(1, 2, false, null);

        assertThat(utility.joinedReports.all()).isEmpty();
    }
}
