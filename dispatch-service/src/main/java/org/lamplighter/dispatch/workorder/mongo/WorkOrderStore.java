package org.lamplighter.dispatch.workorder.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.EnRoute;
import org.lamplighter.dispatch.workorder.HelpersSpeakApart;
import org.lamplighter.dispatch.workorder.OnHold;
import org.lamplighter.dispatch.workorder.OnSite;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.Restored;
import org.lamplighter.dispatch.workorder.Returned;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How work orders are kept and found. */
@Configuration(proxyBeanMethods = false)
class WorkOrderStore {

    static final String STATE = "state._class";
    static final String AREA = "state.facts.site.areaCode";
    static final String LIST_KEY = "state.facts.listKey";

    /** Only there while a crew holds the order. */
    static final String HOLDER = "state.assignment.crewId";

    static final String COMPLETED_BY = "state.done.crewId";

    /** Only there while the order rests. */
    static final String HELD_UNTIL = "state.hold.until";

    /** Crews that were asked and have not said; only there when the order was called off. */
    static final String ASKED = "state.recall.crews";

    static final String TELL_BY = "state.recall.tellBy";
    static final String ARRIVE_BY = "state.facts.promise.arriveBy";
    static final String RESTORE_BY = "state.facts.promise.restoreBy";

    private static final List<Bson> INDEXES = List.of(
            newestOf(HOLDER),
            newestOf(COMPLETED_BY),
            newestOf(AREA),
            Indexes.compoundIndex(Indexes.ascending(STATE, AREA), Indexes.descending(LIST_KEY)),
            Indexes.ascending(HELD_UNTIL),
            Indexes.ascending(ASKED),
            Indexes.ascending(TELL_BY),
            Indexes.ascending(STATE, AREA, ARRIVE_BY),
            Indexes.ascending(STATE, AREA, RESTORE_BY));

    private static Bson newestOf(String key) {
        return Indexes.compoundIndex(Indexes.ascending(key), Indexes.descending(LIST_KEY));
    }

    @Bean
    AggregateKind<WorkOrder> workOrderKind() {
        return new AggregateKind<>("workOrders", WorkOrder.class, INDEXES);
    }

    @Bean
    Aggregates<WorkOrder> workOrders(AggregateFactory factory, AggregateKind<WorkOrder> workOrderKind) {
        return new HelpersSpeakApart(factory.aggregates(workOrderKind));
    }

    /** The name under which a state is kept. */
    static String alias(Phase phase) {
        return switch (phase) {
            case PENDING -> Pending.class.getSimpleName();
            case ASSIGNED -> Assigned.class.getSimpleName();
            case ACCEPTED -> Accepted.class.getSimpleName();
            case EN_ROUTE -> EnRoute.class.getSimpleName();
            case ON_SITE -> OnSite.class.getSimpleName();
            case RESTORED -> Restored.class.getSimpleName();
            case COMPLETED -> Completed.class.getSimpleName();
            case RETURNED -> Returned.class.getSimpleName();
            case WITHDRAWN -> Withdrawn.class.getSimpleName();
            case ON_HOLD -> OnHold.class.getSimpleName();
        };
    }
}
