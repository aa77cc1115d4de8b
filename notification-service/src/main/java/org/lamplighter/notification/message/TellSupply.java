package org.lamplighter.notification.message;

import java.util.List;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.NotYetException;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Placeholder;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/**
 * Tells whom an account concerns of a stop for theft or breach, and of its end. What they are told of arrears is counted by billing and this by
 * dispatch, so it stands in a thread of its own, kept when it begins.
 */
public final class TellSupply {

    private static final String ONCE_MORE = "AGAIN";

    private final Recipients recipients;
    private final TellStep tellStep;

    public TellSupply(Recipients recipients, TellStep tellStep) {
        this.recipients = recipients;
        this.tellStep = tellStep;
    }

    /** Notice of a stop. */
    public void tell(SupplyStopAnnounced event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.SUPPLY_STOP_ANNOUNCED, event.accountNumber())
                .cause(Placeholder.GROUND, event.ground().name())
                .moment(Placeholder.STOP_AT, event.notBefore());
        tell(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** The last notice. */
    public void tell(SupplyStopImminent event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.SUPPLY_STOP_IMMINENT, event.accountNumber())
                .cause(Placeholder.GROUND, event.ground().name())
                .moment(Placeholder.STOP_AT, event.notBefore());
        tell(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** Supply is stopped. */
    public void tell(SupplyStopped event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.SUPPLY_STOPPED, event.accountNumber())
                .cause(Placeholder.GROUND, event.ground().name());
        tell(event.accountNumber(), metadata, MessageKind.STOP_NOTICE, wording);
    }

    /** It will not be stopped. */
    public void tell(SupplyStopCalledOff event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.STOP_CALLED_OFF, event.accountNumber());
        tell(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording);
    }

    /** Crews are asked to give it back; that they are asked once more was told the first time. */
    public void tell(SupplyRestoreRequested event, EventMetadata metadata) {
        if (!event.reason().equals(ONCE_MORE)) {
            Wording wording = AccountSteps.say(Template.RESTORE_ORDERED, event.accountNumber())
                    .moment(Placeholder.DONE_BY, event.doneBy());
            tell(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording);
        }
    }

    /** It is back. */
    public void tell(SupplyGivenBack event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.SUPPLY_GIVEN_BACK, event.accountNumber());
        tell(event.accountNumber(), metadata, MessageKind.SUPPLY_RETURN, wording);
    }

    private void tell(String account, EventMetadata metadata, MessageKind kind, Wording wording) {
        List<Recipient> concerned = recipients.of(account);
        if (concerned.isEmpty()) {
            throw new NotYetException("the account whose supply is spoken of");
        }
        Step step = new Step(account, metadata.sequence(), metadata.time(), kind, wording);
        for (Recipient one : concerned) {
            Recipient here = one.inThread(Ids.derived("AS", one.thread()));
            recipients.replace(here.thread(), List.of(here));
            tellStep.tell(step, here);
        }
    }
}
