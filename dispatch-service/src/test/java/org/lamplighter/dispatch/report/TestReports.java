package org.lamplighter.dispatch.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Site;

/** Reports as customers make them. */
final class TestReports {

    private TestReports() {}

    static Report report(
            String caseId, String transformerArea, boolean oneHome, @Nullable String knownOutage, Instant at) {
        return new Report(
                caseId,
                1,
                at,
                new Site(
                        UtilityInMemory.AREA,
                        transformerArea,
                        Orders.site().siteClass(),
                        Orders.site().address(),
                        Orders.SITE),
                Orders.contact(),
                Orders.fault(),
                oneHome ? Extent.ONE_HOME : Extent.BUILDING,
                new SelfCheck(true, false, !oneHome),
                Orders.promise(),
                null,
                knownOutage,
                null);
    }
}
