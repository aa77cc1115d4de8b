package org.lamplighter.notification.message.kafka;

import java.util.function.BiFunction;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.CreditRanLow;
import org.lamplighter.contracts.billing.PaymentReversed;
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
import org.lamplighter.notification.message.Household;
import org.lamplighter.notification.message.Households;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.message.Step;
import org.lamplighter.notification.message.TellReversal;
import org.lamplighter.notification.message.TellStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to accounts, their arrears and payments that came to nothing. Each handler may be called again with the same event. */
@Configuration(proxyBeanMethods = false)
class AccountEvents {

    private final Recipients recipients;
    private final TellStep telling;

    AccountEvents(Recipients recipients, TellStep telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    @Bean
    EventHandler<AccountPublished> onAccountPublished(Households households, PersonalDataCipher cipher) {
        return EventHandler.applying(AccountPublished.class, (event, metadata) -> {
            recipients.replace(
                    event.accountNumber(),
                    AccountRecipients.of(
                            event.accountNumber(),
                            event.boundSubjects(),
                            ContactPhones.open(event.phone(), cipher),
                            event.updatedAt()));
            households.published(
                    new Household(event.accountNumber(), event.boundSubjects()),
                    event.transformerArea(),
                    metadata.sequence());
        });
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

    @Bean
    EventHandler<PaymentReversed> onPaymentReversed(TellReversal tellReversal) {
        return EventHandler.applying(PaymentReversed.class, (event, metadata) -> {
            requireKnown(event.accountNumber());
            tellReversal.tell(event, metadata);
        });
    }

    private <E extends Event> EventHandler<E> told(Class<E> type, BiFunction<E, EventMetadata, Step> step) {
        return EventHandler.applying(type, (event, metadata) -> tell(step.apply(event, metadata)));
    }

    private void tell(Step step) {
        requireKnown(step.about());
        telling.tell(step);
    }

    /** Every account is published before it owes or pays anything, but on another topic. */
    private void requireKnown(String account) {
        if (recipients.of(account).isEmpty()) {
            throw new NotYetException("the account that arrears or payments speak of");
        }
    }
}
