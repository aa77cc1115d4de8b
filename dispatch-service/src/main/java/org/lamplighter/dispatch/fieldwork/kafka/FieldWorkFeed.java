package org.lamplighter.dispatch.fieldwork.kafka;

import org.lamplighter.contracts.billing.FieldWorkCancelled;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.contracts.dispatch.WorkOrderCancelled;
import org.lamplighter.contracts.dispatch.WorkOrderDone;
import org.lamplighter.dispatch.assignment.UseMaterials;
import org.lamplighter.dispatch.fieldwork.FieldRequest;
import org.lamplighter.dispatch.fieldwork.ReceiveFieldWork;
import org.lamplighter.dispatch.workorder.EndHelp;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FieldWorkFeed {

    @Bean
    EventHandler<FieldWorkRequested> fieldWorkRequested(ReceiveFieldWork receive) {
        return EventHandler.applying(
                FieldWorkRequested.class,
                (told, metadata) -> receive.requested(
                        told.requestId(),
                        new FieldRequest.Asked(
                                told.kind(),
                                told.accountNumber(),
                                told.ground(),
                                told.evidence(),
                                told.notBefore(),
                                told.doneBy())));
    }

    @Bean
    EventHandler<FieldWorkCancelled> fieldWorkCancelled(ReceiveFieldWork receive) {
        return EventHandler.applying(FieldWorkCancelled.class, (told, metadata) -> receive.cancelled(told.requestId()));
    }

    @Bean
    EventHandler<WorkOrderDone> whatFollowsDoneWork(EndHelp endHelp, UseMaterials useMaterials) {
        return EventHandler.applying(WorkOrderDone.class, (told, metadata) -> {
            useMaterials.done(told);
            endHelp.leadIsOver(told.workOrderId());
        });
    }

    @Bean
    EventHandler<WorkOrderCancelled> helpersOfCancelledWork(EndHelp endHelp) {
        return EventHandler.applying(
                WorkOrderCancelled.class, (told, metadata) -> endHelp.leadIsOver(told.workOrderId()));
    }
}
