package org.lamplighter.intake.cases.kafka;

import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.intake.cases.FollowOutage;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What dispatch-service tells of outages. */
@Configuration(proxyBeanMethods = false)
class OutageFeed {

    @Bean
    EventHandler<OutageOpened> outageOpened(FollowOutage follow) {
        return new Feed<>(OutageOpened.class, follow::opened);
    }

    @Bean
    EventHandler<ReportJoinedOutage> reportJoinedOutage(FollowOutage follow) {
        return new Feed<>(ReportJoinedOutage.class, follow::joined);
    }

    @Bean
    EventHandler<OutageUpdated> outageUpdated(FollowOutage follow) {
        return new Feed<>(OutageUpdated.class, follow::updated);
    }

    @Bean
    EventHandler<RestorationToConfirm> restorationToConfirm(FollowOutage follow) {
        return new Feed<>(RestorationToConfirm.class, follow::toConfirm);
    }

    @Bean
    EventHandler<OutageRestored> outageRestored(FollowOutage follow) {
        return new Feed<>(OutageRestored.class, follow::restored);
    }
}
