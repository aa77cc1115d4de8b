package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher announces an outage, and says when it is over or called off. */
public final class PlanOutage {

    private final Aggregates<Outage> outages;
    private final TellOutage tellOutage;
    private final OutageClaims claims;
    private final Network network;
    private final FedAccounts accounts;
    private final NoticeRules rules;
    private final Clock clock;

    public PlanOutage(
            Aggregates<Outage> outages,
            TellOutage tellOutage,
            OutageClaims claims,
            Network network,
            FedAccounts accounts,
            NoticeRules rules,
            Clock clock) {
        this.outages = outages;
        this.tellOutage = tellOutage;
        this.claims = claims;
        this.network = network;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is announced by whom.
     *
     * @param dispatcher the dispatcher's subject
     * @param serviceAreas service areas the dispatcher works for
     * @param areaCode the service area
     * @param devices what is switched off in it
     * @param lateReason why it is published later than usual, if it is
     */
    public record Announcement(
            String dispatcher,
            Set<String> serviceAreas,
            String areaCode,
            OutageKind kind,
            List<Device> devices,
            CauseClass cause,
            Instant from,
            Instant until,
            @Nullable String lateReason) {}

    /** Publishes it. */
    public Answer publish(Announcement told, IdempotentRequest request, Function<Stored<Outage>, Answer> answer) {
        String id = request.idFor("O");
        return outages.create(id, request, () -> decide(id, told, clock.instant()), answer);
    }

    private Decision<Outage> decide(String id, Announcement told, Instant now) {
        if (!told.serviceAreas().contains(told.areaCode())) {
            return Decision.rejected(Rejection.forbidden("area-outside-scope"));
        }
        if (!told.from().isAfter(now) || !told.until().isAfter(told.from())) {
            return Decision.rejected(Rejection.invalid("planned-times-implausible"));
        }
        Optional<Rejection> late = rules.against(told.kind(), told.from(), told.lateReason(), now);
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<String> areas = network.codesFedBy(told.devices(), told.areaCode());
        if (areas.isEmpty()) {
            return Decision.rejected(Rejection.invalid("devices-unknown"));
        }
        OutagePlan plan = new OutagePlan(
                told.from(), told.until(), now, told.dispatcher(), told.lateReason(), accounts.count(areas), List.of());
        PlannedOutage planned =
                PlannedOutage.of(id, told.areaCode(), told.cause(), OutageScope.planned(told.kind(), areas, plan));
        return Decision.changed(planned, planned.announced());
    }

    /** It is over, or called off before it began. */
    public Answer end(
            String outageId,
            Set<String> serviceAreas,
            String dispatcher,
            IdempotentRequest request,
            Function<Stored<Outage>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            tellOutage.inAreas(outageId, serviceAreas); // a stale version must not tell of foreign outages
        }
        Answer given = outages.change(
                outageId,
                request,
                outage -> serviceAreas.contains(outage.areaCode())
                        ? outage.endPlan(clock.instant(), dispatcher)
                        : Decision.rejected(Rejection.notFound()),
                answer);
        // What a crash leaves claimed, the next report finds over and takes away.
        outages.find(outageId)
                .map(Stored::state)
                .ifPresent(over -> over.scope().transformerAreas().forEach(area -> claims.release(area, outageId)));
        return given;
    }
}
