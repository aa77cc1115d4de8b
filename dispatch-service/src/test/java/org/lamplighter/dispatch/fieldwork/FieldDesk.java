package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.memory.NoFigures;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.FieldCommand;
import org.lamplighter.dispatch.workorder.HelpersSpeakApart;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkHours;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.NotYetException;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** Requests, orders and crews of one request in memory, with a clock that tests move. */
final class FieldDesk extends Clock {

    static final String REQUEST = "F-1";
    static final String ACCOUNT = "3205080001";
    static final String ORDER = OrderFacts.idFor(REQUEST);

    final List<Event> told = new ArrayList<>();
    private final MemoryAggregates<FieldRequest> requests;
    private final Aggregates<WorkOrder> orders;
    private final Map<String, AccountSite> sites = new HashMap<>();
    private final ReceiveFieldWork receive;
    private final CommandRules rules = new CommandRules(Orders.RULES);
    private final FieldWorkKind kind;
    private final WorkTimes times = new WorkTimes(WorkHours.ANY, Duration.ofHours(1), Duration.ofHours(14));
    private Instant now = Orders.NOON;

    FieldDesk(FieldWorkKind kind) {
        this.kind = kind;
        Fate fate = new Fate();
        requests = new MemoryAggregates<>(fate, (id, event) -> told.add(event));
        orders = new HelpersSpeakApart(new MemoryAggregates<>(fate, (id, event) -> told.add(event)));
        CrewMoves moves = new CrewMoves((crew, order) -> {}, (crew, order) -> {}, new NoFigures());
        receive = new ReceiveFieldWork(
                requests,
                this::waitingFor,
                new WorkPlaces(accounts(), code -> Optional.empty(), Orders.contact()),
                times,
                new OpenFieldWork(orders, times, new NoFigures(), this),
                new CallOffWork(orders, rules, moves, times, this),
                this);
    }

    private AccountSites accounts() {
        return new AccountSites() {
            @Override
            public Optional<AccountSite> find(String accountNumber) {
                return Optional.ofNullable(sites.get(accountNumber));
            }

            @Override
            public void keep(AccountSite site, long sequence) {
                sites.put(site.accountNumber(), site);
            }
        };
    }

    private List<String> waitingFor(String account) {
        return requests.all().stream()
                .filter(request -> account.equals(request.accountAwaited()))
                .map(FieldRequest::requestId)
                .toList();
    }

    void requested() {
        receive.requested(
                REQUEST,
                new FieldRequest.Asked(
                        kind, ACCOUNT, "UNPAID", List.of(), Orders.ONE_O_CLOCK, Orders.NOON.plus(Duration.ofHours(5))));
    }

    /** As a consumer does: what is not there yet comes again. */
    void cancelled() {
        try {
            receive.cancelled(REQUEST);
        } catch (NotYetException e) {
            throw new AssertionError("the order is written with the request", e);
        }
    }

    void accountKnown() {
        sites.put(
                ACCOUNT,
                new AccountSite(
                        ACCOUNT,
                        "320508",
                        "T-1",
                        SiteClass.URBAN,
                        new PersonName("林晓雨"),
                        new PhoneNumber("19905120001"),
                        new PostalAddress("苏州市姑苏区平江路32号14幢903室"),
                        Orders.SITE,
                        null,
                        null));
        receive.known(ACCOUNT);
    }

    /** The order, if there is one. */
    @Nullable
    WorkOrder order() {
        return orders.find(ORDER).map(Stored::state).orElse(null);
    }

    FieldRequest.@Nullable Stage stage() {
        return requests.find(REQUEST).map(found -> found.state().stage()).orElse(null);
    }

    /** Something happens to the order, if it is there and allows it. */
    void others(java.util.function.Function<WorkOrder, Decision<WorkOrder>> act) {
        WorkOrder order = order();
        if (order != null && act.apply(order) instanceof Decision.Changed<WorkOrder> changed) {
            CommandRules.Heard heard = rules.settle(changed.state());
            List<Event> events = new ArrayList<>(changed.events());
            events.addAll(heard.events());
            orders.change(ORDER, found -> Decision.changed(heard.order(), events));
        }
    }

    /** A phone tells. */
    void hear(List<FieldCommand> commands) {
        if (order() != null) {
            orders.change(ORDER, found -> {
                CommandRules.Heard heard = rules.hear(found, commands);
                return Decision.changed(heard.order(), heard.events());
            });
        }
    }

    /** The time for crews to tell is over. */
    void silenceIsOver() {
        if (order() != null) {
            orders.change(
                    ORDER,
                    order -> order instanceof Withdrawn withdrawn
                            ? withdrawn.giveUp(now.plus(Duration.ofHours(14)))
                            : Decision.unchanged());
        }
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
