package org.lamplighter.dispatch.supply;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A supervisor orders that an account's supply is stopped for theft or breach of contract. */
public final class OrderStop {

    private final Aggregates<AccountSupply> supplies;
    private final Aggregates<WorkOrder> orders;
    private final AccountSites sites;
    private final FedAccounts accounts;
    private final StopRules rules;
    private final Clock clock;

    OrderStop(
            Aggregates<AccountSupply> supplies,
            Aggregates<WorkOrder> orders,
            AccountSites sites,
            FedAccounts accounts,
            StopRules rules,
            Clock clock) {
        this.supplies = supplies;
        this.orders = orders;
        this.sites = sites;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a supervisor wants.
     *
     * @param supervisor the supervisor's subject
     * @param areas service areas the supervisor works for
     */
    public record Wanted(
            String supervisor, Set<String> areas, String accountNumber, StopGround ground, Evidence evidence) {}

    /**
     * Orders it.
     *
     * @throws RejectedException when the account is none of the supervisor's areas, is protected or not known enough, is dark or being stopped
     *     already, or the inspection is none of it
     */
    public Answer order(Wanted wanted, IdempotentRequest request, Function<Stored<AccountSupply>, Answer> answer) {
        AccountSite site = sites.find(wanted.accountNumber())
                .filter(found -> wanted.areas().contains(found.areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.invalid("work-site-unknown")));
        if (supplies.find(site.accountNumber()).isEmpty()) {
            refusal(site, wanted).ifPresent(why -> {
                throw new RejectedException(why);
            });
            supplies.create(site.accountNumber(), () -> Decision.changed(AccountSupply.of(site, clock.instant())));
        }
        return supplies.change(site.accountNumber(), request, supply -> decide(supply, site, wanted), answer);
    }

    private Decision<AccountSupply> decide(AccountSupply supply, AccountSite site, Wanted wanted) {
        CustomerKind customer = site.customerKind();
        Optional<Rejection> refusal = refusal(site, wanted);
        if (customer == null || refusal.isPresent()) {
            return Decision.rejected(refusal.orElseThrow());
        }
        CourseFacts facts = new CourseFacts(
                supply.nextCourseId(), site.accountNumber(), wanted.ground(), customer, wanted.evidence(), List.of());
        return supply.order(facts, wanted.supervisor(), clock.instant(), rules);
    }

    /** An account of which it is not known that it may be stopped is not stopped. */
    private Optional<Rejection> refusal(AccountSite site, Wanted wanted) {
        Boolean spared = site.protectedFromStops();
        if (site.customerKind() == null || spared == null) {
            return Optional.of(Rejection.conflict("stop-account-unclear"));
        }
        if (spared) {
            return Optional.of(Rejection.conflict("stop-protected"));
        }
        if (accounts.stoppedSince(site.accountNumber()).isPresent()) {
            return Optional.of(Rejection.conflict("supply-stopped-already"));
        }
        String inspection = wanted.evidence().inspectionId();
        return inspection == null || isOf(inspection, site.accountNumber())
                ? Optional.empty()
                : Optional.of(Rejection.invalid("stop-inspection-unknown"));
    }

    /** An inspection or a meter check that a crew finished at this account. */
    private boolean isOf(String workOrderId, String account) {
        return orders.find(workOrderId)
                .map(Stored::state)
                .filter(Completed.class::isInstance)
                .map(order -> order.facts().work())
                .filter(work -> (work.kind() == WorkKind.INSPECTION || work.kind() == WorkKind.METER_CHECK)
                        && account.equals(work.errand().accountNumber()))
                .isPresent();
    }
}
