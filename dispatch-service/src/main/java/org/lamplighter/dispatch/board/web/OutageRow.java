package org.lamplighter.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.board.BoardOutage;
import org.lamplighter.dispatch.outage.FeederLink;
import org.lamplighter.dispatch.outage.Outage;

/**
 * An open outage on the board.
 *
 * @param feeder the feeder that is dark as a whole, if it is one
 * @param partOf the feeder outage it belongs to, if one
 * @param transformerAreas how many are dark
 * @param affectedAccounts accounts behind them
 * @param joinedReports reports that were told of it and made no order
 * @param places where the transformers stand: degrees north, then degrees east
 */
record OutageRow(
        String outageId,
        String kind,
        String stage,
        String cause,
        @Nullable String feeder,
        @Nullable String partOf,
        int transformerAreas,
        long affectedAccounts,
        int joinedReports,
        Instant startedAt,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable String workOrderId,
        List<List<Double>> places) {

    static OutageRow of(BoardOutage row) {
        Outage outage = row.outage();
        FeederLink link = outage.scope().partOf();
        return new OutageRow(
                outage.outageId(),
                outage.scope().kind().name(),
                outage.stage().name(),
                outage.cause().name(),
                outage.scope().feeder(),
                link == null ? null : link.outageId(),
                outage.scope().transformerAreas().size(),
                row.affectedAccounts(),
                outage.joinedReports(),
                outage.startedAt(),
                outage.expectedRestoration(),
                outage.nextUpdateAt(),
                outage.workOrderId(),
                row.places().stream()
                        .map(place -> List.of(place.latitude(), place.longitude()))
                        .toList());
    }
}
