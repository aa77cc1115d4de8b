package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher changes what was announced. */
public final class ChangePlan {

    private final Aggregates<Outage> outages;
    private final TellOutage tellOutage;
    private final Network network;
    private final FedAccounts accounts;
    private final PlanRules rules;
    private final Clock clock;

    public ChangePlan(
            Aggregates<Outage> outages,
            TellOutage tellOutage,
            Network network,
            FedAccounts accounts,
            PlanRules rules,
            Clock clock) {
        this.outages = outages;
        this.tellOutage = tellOutage;
        this.network = network;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is changed by whom; what is not given stays.
     *
     * @param dispatcher the dispatcher's subject
     * @param serviceAreas service areas the dispatcher works for
     * @param devices what is switched off instead
     * @param decidedAt when it was decided, if not just now
     */
    public record Change(
            String dispatcher,
            Set<String> serviceAreas,
            @Nullable Instant from,
            @Nullable Instant until,
            List<Device> devices,
            String reason,
            @Nullable Instant decidedAt) {}

    /** Changes it, at once for everybody who reads it. */
    public Answer change(
            String outageId, Change told, IdempotentRequest request, Function<Stored<Outage>, Answer> answer) {
        String areaCode =
                tellOutage.inAreas(outageId, told.serviceAreas()).state().areaCode();
        List<String> areas = network.codesFedBy(told.devices(), areaCode);
        long affected = areas.isEmpty() ? 0 : accounts.count(areas);
        return outages.change(outageId, request, outage -> decide(outage, told, areas, affected), answer);
    }

    private Decision<Outage> decide(Outage outage, Change told, List<String> areas, long affected) {
        Instant now = clock.instant();
        Instant decidedAt = told.decidedAt() == null ? now : told.decidedAt();
        if (decidedAt.isAfter(now)) {
            return Decision.rejected(Rejection.invalid("planned-times-implausible"));
        }
        if (!told.devices().isEmpty() && areas.isEmpty()) {
            return Decision.rejected(Rejection.invalid("devices-unknown"));
        }
        return outage.changePlan(
                new PlanRevision(
                        told.dispatcher(), told.from(), told.until(), areas, affected, told.reason(), decidedAt),
                now,
                rules);
    }
}
