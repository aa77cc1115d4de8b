package org.lamplighter.dispatch.outage.kafka;

import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.HearRestoration;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.SupplySigns;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Our own outages' events, read back from the topic: so a feeder's outages find together although each is a document. And what
 * customers answer who were asked whether one is over.
 */
@Configuration(proxyBeanMethods = false)
class OutageFeed {

    @Bean
    EventHandler<OutageOpened> outageCorrelated(
            CorrelateOutages correlate, Aggregates<Outage> outages, SupplySigns signs) {
        return EventHandler.applying(OutageOpened.class, (told, metadata) -> {
            correlate.opened(told.outageId(), metadata);
            outages.find(told.outageId()).ifPresent(outage -> signs.opened(outage.state(), metadata));
        });
    }

    @Bean
    EventHandler<OutageUpdated> outageFollowed(CorrelateOutages correlate) {
        return EventHandler.applying(OutageUpdated.class, correlate::updated);
    }

    @Bean
    EventHandler<RestorationToConfirm> outageToConfirm(
            CorrelateOutages correlate, Aggregates<Outage> outages, SupplySigns signs) {
        return EventHandler.applying(RestorationToConfirm.class, (told, metadata) -> {
            correlate.toConfirm(told.outageId());
            outages.find(told.outageId())
                    .map(Stored::state)
                    .filter(VerifyingOutage.class::isInstance)
                    .map(VerifyingOutage.class::cast)
                    .ifPresent(asked -> signs.asked(asked, metadata));
        });
    }

    @Bean
    EventHandler<RestorationDenied> outageGoesOn(CorrelateOutages correlate) {
        return EventHandler.applying(RestorationDenied.class, correlate::denied);
    }

    @Bean
    EventHandler<CaseClosed> customerConfirms(HearRestoration hear) {
        return EventHandler.applying(CaseClosed.class, (told, metadata) -> {
            if (told.confirmedByCustomer()) {
                hear.confirmed(told.caseId());
            }
        });
    }

    @Bean
    EventHandler<OutageRestored> outageNoLongerCounted(
            CorrelateOutages correlate, Aggregates<Outage> outages, SupplySigns signs) {
        return EventHandler.applying(OutageRestored.class, (told, metadata) -> {
            correlate.restored(told.outageId(), metadata);
            outages.find(told.outageId())
                    .map(Stored::state)
                    .filter(RestoredOutage.class::isInstance)
                    .map(RestoredOutage.class::cast)
                    .ifPresent(over -> signs.ended(over, metadata));
        });
    }
}
