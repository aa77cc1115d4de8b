package org.lamplighter.dispatch.signal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.outage.BeginPlannedOutages;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.report.ReceiveNotice;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;

/** The use cases of devices' news, over whatever a test keeps them in. */
public final class Hearing {

    private static final SignRules RULES =
            new SignRules(3, Map.of(SiteClass.URBAN, Duration.ofMinutes(45)), Duration.ofHours(2), Orders.contact());

    private Hearing() {}

    public static HearDevices devices(
            Aggregates<AreaSignals> signals,
            Aggregates<FeederWatch> watches,
            CorrelateOutages correlate,
            Network network,
            Aggregates<Outage> outages,
            OutageClaims claims,
            BeginPlannedOutages planned,
            ReceiveNotice receiveNotice,
            EndBySign endBySign,
            Aggregates<WorkOrder> orders,
            Clock clock) {
        GiveNotice giveNotice = new GiveNotice(receiveNotice, outages, orders, RULES, clock);
        SettleArea settleArea =
                new SettleArea(signals, watches, network, giveNotice, endBySign, area -> Set.of(), RULES.meters());
        return new HearDevices(
                correlate,
                network,
                planned,
                settleArea,
                new SettleFeeder(correlate, outages, claims, giveNotice, endBySign, settleArea),
                orders);
    }
}
