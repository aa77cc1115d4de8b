package org.lamplighter.notification.message;

import static org.lamplighter.notification.text.Placeholder.ACCOUNT;
import static org.lamplighter.notification.text.Placeholder.CREDIT;
import static org.lamplighter.notification.text.Placeholder.DONE_BY;
import static org.lamplighter.notification.text.Placeholder.OWED;
import static org.lamplighter.notification.text.Placeholder.STOP_AT;

import java.util.Optional;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.CreditRanLow;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/** Which step each event of an account's arrears is. */
public final class AccountSteps {

    /** Enough to know one's own account by, too little for others. */
    private static final int DIGITS_TOLD = 4;

    private static final String ONCE_MORE = "AGAIN";

    private AccountSteps() {}

    /** Bills are late. */
    public static Step of(ArrearsReminded event, EventMetadata metadata) {
        Wording wording = say(Template.ARREARS_REMINDED, event.accountNumber()).word(OWED, event.owedYuan());
        return step(event.accountNumber(), metadata, MessageKind.PAYMENT_REMINDER, wording);
    }

    /** Prepaid credit runs low. */
    public static Step of(CreditRanLow event, EventMetadata metadata) {
        Wording wording = say(Template.CREDIT_RAN_LOW, event.accountNumber()).word(CREDIT, event.creditYuan());
        return step(event.accountNumber(), metadata, MessageKind.PAYMENT_REMINDER, wording);
    }

    /** Notice of a stop. */
    public static Step of(StopAnnounced event, EventMetadata metadata) {
        Wording wording = say(Template.STOP_ANNOUNCED, event.accountNumber())
                .word(OWED, event.owedYuan())
                .moment(STOP_AT, event.notBefore());
        return step(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** The last notice. */
    public static Step of(StopImminent event, EventMetadata metadata) {
        Wording wording = say(Template.STOP_IMMINENT, event.accountNumber())
                .word(OWED, event.owedYuan())
                .moment(STOP_AT, event.notBefore());
        return step(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** Supply is stopped. */
    public static Step of(SupplyStoppedForArrears event, EventMetadata metadata) {
        Wording wording = say(Template.STOPPED_FOR_ARREARS, event.accountNumber());
        return step(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** It will not be stopped. */
    public static Step of(StopCalledOff event, EventMetadata metadata) {
        Wording wording = say(Template.STOP_CALLED_OFF, event.accountNumber());
        return step(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording);
    }

    /** Crews are asked to give it back; empty when they are asked once more, which was told the first time. */
    public static Optional<Step> of(RestoreOrdered event, EventMetadata metadata) {
        if (event.reason().equals(ONCE_MORE)) {
            return Optional.empty();
        }
        Wording wording = say(Template.RESTORE_ORDERED, event.accountNumber()).moment(DONE_BY, event.doneBy());
        return Optional.of(step(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording));
    }

    /** It is back. */
    public static Step of(SupplyRestoredAfterArrears event, EventMetadata metadata) {
        Wording wording = say(Template.RESTORED_AFTER_ARREARS, event.accountNumber());
        return step(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording);
    }

    static Wording say(Template template, String account) {
        return Wording.of(template).word(ACCOUNT, account.substring(account.length() - DIGITS_TOLD));
    }

    private static Step step(String account, EventMetadata metadata, MessageKind kind, Wording wording) {
        return new Step(account, metadata.sequence(), metadata.time(), kind, wording);
    }
}
