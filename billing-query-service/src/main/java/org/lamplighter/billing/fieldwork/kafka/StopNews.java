package org.lamplighter.billing.fieldwork.kafka;

import java.util.List;
import org.lamplighter.billing.fieldwork.AskCrews;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopOrdered;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes requests to crews of what arrears ordered. Both are this service's, but two documents: the event between them is what
 * makes one follow upon the other, whatever dies in between.
 */
@Configuration(proxyBeanMethods = false)
class StopNews {

    @Bean
    EventHandler<StopOrdered> onStopOrdered(AskCrews crews) {
        return EventHandler.applying(
                StopOrdered.class,
                (event, cause) -> crews.ask(
                        new FieldWorkRequested(
                                event.requestId(),
                                FieldWorkKind.SUPPLY_STOP,
                                event.accountNumber(),
                                "ARREARS",
                                event.evidence(),
                                event.notBefore(),
                                event.doneBy(),
                                event.orderedAt()),
                        cause));
    }

    @Bean
    EventHandler<StopCalledOff> onStopCalledOff(AskCrews crews) {
        return EventHandler.applying(StopCalledOff.class, (event, cause) -> {
            String requestId = event.requestId();
            if (requestId != null) { // crews had been asked
                crews.cancel(requestId, event.calledOffAt(), cause);
            }
        });
    }

    @Bean
    EventHandler<RestoreOrdered> onRestoreOrdered(AskCrews crews) {
        return EventHandler.applying(
                RestoreOrdered.class,
                (event, cause) -> crews.ask(
                        new FieldWorkRequested(
                                event.requestId(),
                                FieldWorkKind.SUPPLY_RESTORE,
                                event.accountNumber(),
                                event.reason(),
                                List.of(),
                                event.notBefore(),
                                event.doneBy(),
                                event.orderedAt()),
                        cause));
    }
}
