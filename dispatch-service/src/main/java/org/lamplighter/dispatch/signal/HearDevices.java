package org.lamplighter.dispatch.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.BeginPlannedOutages;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.Supply;
import org.lamplighter.dispatch.outage.SupplySigns;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Hears what devices tell. Each keeps what it told last; the outages are made to agree with it then, and again when one
 * begins or ends: so it does not matter what was told first.
 */
public final class HearDevices implements SupplySigns {

    private final CorrelateOutages correlate;
    private final Network network;
    private final BeginPlannedOutages beginPlannedOutages;
    private final SettleArea settleArea;
    private final SettleFeeder settleFeeder;
    private final Aggregates<WorkOrder> orders;

    HearDevices(
            CorrelateOutages correlate,
            Network network,
            BeginPlannedOutages beginPlannedOutages,
            SettleArea settleArea,
            SettleFeeder settleFeeder,
            Aggregates<WorkOrder> orders) {
        this.correlate = correlate;
        this.network = network;
        this.beginPlannedOutages = beginPlannedOutages;
        this.settleArea = settleArea;
        this.settleFeeder = settleFeeder;
        this.orders = orders;
    }

    /** The breaker of a feeder. A feeder that crosses a border of service areas has an outage on each side. */
    public void breaker(String feeder, UnaryOperator<Supply> news, EventMetadata cause) {
        beginPlannedOutages.due(); // what is switched off now may be what was announced for now
        Map<String, List<TransformerArea>> byServiceArea = network.fedBy(Device.feeder(feeder)).stream()
                .collect(Collectors.groupingBy(TransformerArea::areaCode, TreeMap::new, Collectors.toList()));
        byServiceArea.forEach((areaCode, areas) -> settleFeeder.settle(
                feeder, areas, correlate.told(feeder, areaCode, news).breaker(), cause));
    }

    /** The terminal of a transformer area. */
    public void terminal(String transformerArea, UnaryOperator<Supply> news, EventMetadata cause) {
        beginPlannedOutages.due();
        settleArea.heard(transformerArea, known -> known.terminal(news), cause);
    }

    /** A meter. */
    public void meter(String transformerArea, String account, UnaryOperator<Supply> news, EventMetadata cause) {
        settleArea.heard(transformerArea, known -> known.meter(account, news), cause);
    }

    @Override
    public void opened(Outage outage, EventMetadata cause) {
        settle(outage, null, cause);
    }

    @Override
    public void asked(VerifyingOutage outage, EventMetadata cause) {
        settle(outage, Aftermath.of(outage), cause);
    }

    @Override
    public void ended(RestoredOutage outage, EventMetadata cause) {
        if (isRepaired(outage)) {
            outage.scope().transformerAreas().forEach(area -> settleArea.repaired(area, outage.restoredAt()));
        }
        settle(outage, Aftermath.of(outage), cause);
    }

    /** By a crew that was there; not by devices' own news, nor by who repaired the feeder. */
    private boolean isRepaired(RestoredOutage outage) {
        return outage.scope().feeder() == null
                && outage.scope().partOf() == null
                && Optional.ofNullable(outage.workOrderId())
                        .flatMap(orders::find)
                        .filter(order -> !(order.state() instanceof Withdrawn))
                        .isPresent();
    }

    private void settle(Outage outage, @Nullable Aftermath after, EventMetadata cause) {
        outage.scope().transformerAreas().forEach(area -> settleArea.settle(area, after, cause));
        String feeder = outage.scope().feeder();
        if (feeder != null) {
            List<TransformerArea> areas = network.fedBy(Device.feeder(feeder)).stream()
                    .filter(area -> area.areaCode().equals(outage.areaCode()))
                    .toList();
            settleFeeder.settle(
                    feeder,
                    areas,
                    correlate.told(feeder, outage.areaCode(), known -> known).breaker(),
                    cause);
        }
    }
}
