package org.lamplighter.notification.message.kafka;

import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.notification.message.Recipient;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.message.Steps;
import org.lamplighter.notification.message.TellStep;
import org.lamplighter.notification.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to the events of cases. Each handler may be called again with the same event. */
@Configuration(proxyBeanMethods = false)
class CaseEvents {

    private static final Logger log = LoggerFactory.getLogger(CaseEvents.class);

    @Bean
    EventHandler<FaultReported> onFaultReported(Recipients recipients, PersonalDataCipher cipher, TellStep telling) {
        return EventHandler.applying(FaultReported.class, (event, metadata) -> {
            recipients.keep(new Recipient(
                    event.caseId(),
                    event.customerSubject(),
                    ContactPhones.open(event.contactPhone(), cipher),
                    Language.of(event.language()),
                    event.reportedAt()));
            telling.tell(Steps.of(event, metadata));
        });
    }

    @Bean
    EventHandler<CaseProgressed> onCaseProgressed(TellStep telling) {
        return EventHandler.applying(
                CaseProgressed.class,
                (event, metadata) -> Steps.of(event, metadata)
                        .ifPresentOrElse(
                                telling::tell,
                                () -> log.info(
                                        "Case {}: milestone not known to this version, not told", event.caseId())));
    }

    @Bean
    EventHandler<ConfirmationAsked> onConfirmationAsked(TellStep telling) {
        return EventHandler.applying(
                ConfirmationAsked.class, (event, metadata) -> telling.tell(Steps.of(event, metadata)));
    }

    @Bean
    EventHandler<CaseClosed> onCaseClosed(TellStep telling) {
        return EventHandler.applying(CaseClosed.class, (event, metadata) -> telling.tell(Steps.of(event, metadata)));
    }

    @Bean
    EventHandler<CaseReopened> onCaseReopened(Recipients recipients, TellStep telling) {
        return EventHandler.applying(CaseReopened.class, (event, metadata) -> {
            recipients.active(event.caseId(), event.reopenedAt());
            telling.tell(Steps.of(event, metadata));
        });
    }
}
