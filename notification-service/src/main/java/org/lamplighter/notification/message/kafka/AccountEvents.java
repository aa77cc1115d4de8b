package org.lamplighter.notification.message.kafka;

import java.util.function.BiFunction;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.CreditRanLow;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.NotYetException;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.notification.message.AccountRecipients;
import org.lamplighter.notification.message.AccountSteps;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.message.Step;
import org.lamplighter.notification.message.TellStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to accounts and their arrears. Each handler may be called again with the same event. */
@Configuration(proxyBeanMethods = false)
class AccountEvents {

    private final Recipients recipients;
    private final TellStep telling;

    AccountEvents(Recipients recipients, TellStep telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    @Bean
    EventHandler<AccountPublished> onAccountPublished(PersonalDataCipher cipher) {
        return EventHandler.applying(
                AccountPublished.class,
                (event, metadata) -> recipients.replace(
                        event.accountNumber(),
                        AccountRecipients.of(
                                event.accountNumber(),
                                event.boundSubjects(),
                                ContactPhones.open(event.phone(), cipher),
                                event.updatedAt())));
    }

    @Bean
    EventHandler<ArrearsReminded> onArrearsReminded() {
        return told(ArrearsReminded.class, AccountSteps::of);
    }

    @Bean
    EventHandler<CreditRanLow> onCreditRanLow() {
        return told(CreditRanLow.class, AccountSteps::of);
    }

    @Bean
    EventHandler<StopAnnounced> onStopAnnounced() {
        return told(StopAnnounced.class, AccountSteps::of);
    }

    @Bean
    EventHandler<StopImminent> onStopImminent() {
        return told(StopImminent.class, AccountSteps::of);
    }

    @Bean
    EventHandler<StopCalledOff> onStopCalledOff() {
        return told(StopCalledOff.class, AccountSteps::of);
    }

    @Bean
    EventHandler<SupplyStoppedForArrears> onSupplyStopped() {
        return told(SupplyStoppedForArrears.class, AccountSteps::of);
    }

    @Bean
    EventHandler<RestoreOrdered> onRestoreOrdered() {
        return EventHandler.applying(
                RestoreOrdered.class,
                (event, metadata) -> AccountSteps.of(event, metadata).ifPresent(this::tell));
    }

    @Bean
    EventHandler<SupplyRestoredAfterArrears> onSupplyRestored() {
        return told(SupplyRestoredAfterArrears.class, AccountSteps::of);
    }

    private <E extends Event> EventHandler<E> told(Class<E> type, BiFunction<E, EventMetadata, Step> step) {
        return EventHandler.applying(type, (event, metadata) -> tell(step.apply(event, metadata)));
    }

    /** Every account is published before it owes anything, but on another topic. */
    private void tell(Step step) {
        if (recipients.of(step.about()).isEmpty()) {
            throw new NotYetException("the account that arrears speak of");
        }
        telling.tell(step);
    }
}
